"""What the gate stops and what it lets through, kind by kind, into Portuguese; doubts; the frame of a release."""

from __future__ import annotations

import pytest

from accessible_release.checking.translated.frame import Fixed, Frame
from accessible_release.checking.translated.gate import judge
from accessible_release.checking.translated.wordforms import tokens

from .pairs import broken

STOPPED = [
    ("G4", "Visit www.stopitnow.org.uk for help.", "Visite www.stopitnow.org.uk.uk para obter ajuda."),
    (
        "G4",
        "Visit www.stopitnow.org.uk for help.",
        "Para obter ajuda, visite www.stopitnow.org.uk ou www.stopitnow.org.uk.",
    ),
    ("G4", "Email help@example.org.uk for help.", "Escreva para help-example.org.uk para obter ajuda."),
    ("G4", "Call 0808 1000 900 for help.", "Ligue para 0808 1000 901 para obter ajuda."),
    ("G4", "Follow @SuffolkPolice for news.", "Siga SuffolkPolice para notícias."),
    ("G5", "DC Mark Ellison led the inquiry.", "O DC Mark Elison liderou o inquérito."),
    ("G1", "Police visited 7,205 homes.", "A polícia visitou 705 casas."),
    ("G1", "Police visited 2,500 homes.", "A polícia visitou 2,500 casas."),
    ("G1", "Police visited homes in Kent.", "A polícia visitou 12 casas em Kent."),
    ("G1", "The plan costs £2.5 million.", "O plano custa £ 2,5 mil."),
    ("G2", "The fine was £2,500.", "A multa foi de 2.500 euros."),
    ("G2", "The fine was £2,500.", "A multa foi de 2.500."),
    ("G2", "The fine was £2,500.", "A multa foi de R$ 2.500."),
    ("G2", "Prices rose by 5 per cent.", "Os preços subiram 5."),
    ("G2", "The road is 3 miles long.", "A estrada tem 3 quilômetros."),
    ("G3", "It starts on 8 May 2017.", "Começa em 8 de junho de 2017."),
    ("G3", "It starts on 8 May 2017.", "Começa em 8 de maio."),
    ("G3", "It starts on Friday.", "Começa na quinta-feira."),
    ("G3", "It starts in May.", "Começa em junho."),
    ("G3", "It starts at 5pm.", "Começa às 5h."),
    ("G3", "It starts at 9.30am.", "Começa às 9h30 da noite."),
    ("G3", "It starts soon.", "Começa em breve, às 17:00."),
    ("G3", "Pay by 5pm.", "Pague às 17h."),
    ("G3", "Pay by 5pm.", "Pague após as 17h."),
    ("G3", "Reply by Friday 9 June.", "Responda na sexta-feira, 9 de junho."),
    ("G3", "You must pay by noon on 3 August.", "Você deve pagar ao meio-dia em 3 de agosto."),
    ("G3", "Deliver it no later than 5pm on 12 June.", "Entregue-o a mais de 17h em 12 de junho."),
    ("G3", "Apply before 1 May.", "Inscreva-se em 1 de maio."),
    ("G3", "It is closed until 9 June.", "Está fechado desde 9 de junho."),
    ("G3", "Tickets are on sale from 1 May.", "Os ingressos estão à venda até 1 de maio."),
    ("G3", "Open Monday and Friday 09:00-17:00.", "Aberto segunda-feira e Friday 09:00-17:00."),
    ("G3", "The shop is open on Sat and Sun.", "A loja abre Sat e Sun."),
    ("G3", "Closed: Mon 3 Feb.", "Fechado: Mon 3 de fevereiro."),
    ("G3", "It is closed in May.", "Está fechado em May."),
    ("G3", "It leaves at half past six in the morning.", "Sai às seis da manhã."),
    ("G3", "It leaves at half past six in the morning.", "Sai às seis e meia da noite."),
    ("G3", "It leaves at 6am.", "Sai às seis e meia da manhã."),
    ("G3", "It shut at a quarter to nine.", "Fechou às nove e quinze."),
    ("G3", "Come at ten to six.", "Venha às dez para as sete."),
    ("G1", "It took fourteen months.", "Demorou cator meses."),
    ("G6", "If it is not an emergency, call 101.", "Se for uma emergência, ligue para 101."),
    ("G6", "I cannot say that nobody was hurt.", "Posso dizer que ninguém se machucou."),
    ("G6", "There isn't a victim here.", "Há uma vítima aqui."),
    ("G6", "There were not 12 but 15 people.", "Havia 12, mas 15 pessoas."),
    ("G6", "There is a victim here.", "Não há uma vítima aqui."),
    ("G7", "You must call the police.", "Você pode chamar a polícia."),
    ("G7", "You may call the police.", "Você deve chamar a polícia."),
    ("G8", "At least 12 people came.", "No máximo 12 pessoas vieram."),
    ("G8", "The law allows no more than 72 hours.", "A lei permite mais de 72 horas."),
    ("G8", "No fewer than 40 people came.", "Menos de 40 pessoas vieram."),
    ("G8", "More than 12 people came.", "Vieram 12 pessoas."),
    ("G8", "There were 12 people.", "Havia mais de 12 pessoas."),
    ("G9", "All residents were told.", "Alguns moradores foram informados."),
    ("G11", "“It is over,” she said.", "Acabou, disse ela."),
    ("G11", "'It is over,' she said.", "Acabou, disse ela."),
    ("G11", "It is over, she said.", "“Acabou”, disse ela."),
    ("G11", "You must call the police today.", "Você um? ligue o polícia hoje."),
    ("G11", "You must call the police today.", "Você deve ligar para a polícia hoje?"),
    ("G11", "Did anyone see the van?", "Alguém viu a van."),
    ("G11", "Did you see it? Call 101.", "Você viu? Ligue para o 101?"),
    ("G11", "Eastmoor", "Eastmoor (o"),
    ("G11", "Cambridgeshire", "Cambridgeshire (em inglês)"),
    ("G11", "Under section 2(3)(b) of the Act", "Nos termos da secção 2(3)) da Lei"),
    ("G5", "The man has been named as Oluwaseun Adébáyò.", "O homem foi identificado como Oluwaseun Adébáy."),
    ("G5", "Żuk was not hurt.", "Zuk não se feriu."),
    ("G2", "The fund stands at ¥120 million.", "O fundo está em 120 milhões de euros."),
    ("G1", "He earned £45k a year.", "Ele ganhava 45 libras por ano."),
    ("G1", "The firm paid ₹50 lakh.", "A empresa pagou ₹ 50 mil."),
    ("G16", "Mr Lall was invited.", "O senhor deputado Lall foi convidado."),
    ("G16", "She was attacked.", "Ela foi estuprada."),
    ("G16", "She was groomed online.", "Ela foi preparada online."),
    ("G16", "All of them were found not guilty.", "Todos não foram considerados culpados."),
    ("G15", "Police are looking for witnesses.", ""),
    ("G15", "Police are looking for witnesses.", "Polícia."),
    ("G15", "Police are looking for witnesses.", "Police are looking for witnesses."),
    (
        "G15",
        "Police are looking for witnesses in the area.",
        "A polícia está está está procurando testemunhas na área.",
    ),
    ("G15", "Police are looking for witnesses in the area.", "Полиция ищет свидетелей происшествия в этом районе."),
    ("G15", "Officers spoke to the family of the boy.", "The officers with the family of the boy that was falou."),
    (
        "G15",
        "Police are looking for witnesses in the area.",
        "A polícia está procurando testemunhas e a polícia está procurando testemunhas.",
    ),
    ("G16", "He viewed child sexual abuse images.", "Ele viu fotos de crianças."),
    ("G4", "Text HELP to 60777.", "Envie AJUDA para 60777."),
    ("G4", "Reply YES if you want a call.", "Responda SIM se você quiser uma ligação."),
    ("G8", "It is for people aged 65 and over.", "É para pessoas com mais de 65 anos."),
    ("G8", "Children aged 5 and under go free.", "Crianças com menos de 5 anos não pagam."),
    ("G6", "Call if you are ill or not vaccinated.", "Ligue se você estiver doente ou vacinado."),
    ("G6", "Call if you have been tested or are ill.", "Ligue se você não foi testado ou está doente."),
    ("G6", "You are ill or were tested.", "Você está doente ou não foi testado."),
    ("G6", "He did not say whether or not he stopped.", "Ele disse se tinha ou não parado."),
    ("G3", "It was shut on 18 may.", "Fechou no dia 18."),
    ("G11", "They called it a ‘safe place’ here.", "Eles o chamaram de lugar seguro aqui."),
    ("G16", "He viewed child sexual abuse images.", "Ele viu imagens de abuso sexual infantil, pornografia infantil."),
]

PASSED = [
    ("It starts at 5pm.", "Começa às 17h."),
    ("It is for people aged 65 and over.", "É para pessoas com 65 anos ou mais."),
    ("It is for women aged 25 or older.", "É para mulheres com 25 anos ou mais."),
    ("Children aged 5 and under go free.", "Crianças de 5 anos ou menos entram de graça."),
    ("If you are unsure, ask a nurse.", "Se você não tiver certeza, pergunte a uma enfermeira."),
    ("He did not say whether or not he stopped.", "Ele não disse se tinha ou não parado."),
    ("She did not know if he was alive or not.", "Ela não sabia se ele estava vivo ou não."),
    ("Call if you are ill or not vaccinated.", "Ligue se você estiver doente ou não vacinado."),
    ("It opens at 9 in the morning and shuts at 2 in the afternoon.", "Abre às 9 da manhã e fecha às 2 da tarde."),
    ("The vote is in Nov.", "A votação é em novembro."),
    ("It was shut on 18 may.", "Fechou em 18 de maio."),
    ("It rained in late March and early April.", "Choveu no final de março e início de abril."),
    ("It was the worst flood ever.", "Foi a pior inundação de sempre."),
    ("Mrs May’s plan may fail.", "O plano da Sra. May pode falhar."),
    ("AMs voted today.", "Os deputados votaram hoje."),
    ("‘The residents’ group has won,’ she said.", "‘O grupo de moradores ganhou’, disse ela."),
    ("It is vital to our inquiry.'", 'É vital para a nossa investigação".'),
    ('""Peppa the pig,"" he said.', '"Peppa, a porca", ele disse.'),
    ("It starts at 5pm.", "Começa às 17:00."),
    ("It starts at 5pm.", "Começa às 5 da tarde."),
    ("It starts at 5pm.", "Começa às cinco da tarde."),
    ("It starts at noon.", "Começa ao meio-dia."),
    ("Open from 9am to 5pm.", "Aberto das 9h às 17h."),
    ("Police visited 2,500 homes.", "A polícia visitou 2.500 casas."),
    ("Police visited 2,500 homes.", "A polícia visitou 2500 casas."),
    ("Police visited 2,500 homes.", "A polícia visitou 2,5 mil casas."),
    ("Police visited 12 homes.", "A polícia visitou doze casas."),
    ("Police visited twelve homes.", "A polícia visitou 12 casas."),
    ("Police visited twenty-four homes.", "A polícia visitou 24 casas."),
    ("The plan costs £2.5 million.", "O plano custa 2,5 milhões de libras."),
    ("The plan costs between £150 and £2,500.", "O plano custa entre 150 e 2.500 libras."),
    ("It was built in the 18th century.", "Foi construído no século XVIII."),
    ("In the 1990s it closed.", "Nos anos 90 fechou."),
    ("In 2019/20 it closed.", "Em 2019/20 fechou."),
    ("He doesn't know.", "Ele desconhece."),
    ("No one came without a ticket.", "Ninguém veio sem bilhete."),
    ("Not only did they come, they stayed.", "Eles não só vieram, como ficaram."),
    ("The fire spread over 3 miles.", "O fogo se espalhou por 3 milhas."),
    ("Apply no later than 5 June.", "Inscreva-se o mais tardar em 5 de junho."),
    ("It leaves at half past six in the morning.", "Sai às seis e meia da manhã."),
    ("It leaves at half past six in the morning.", "Ele sai às 6h30 da manhã."),
    ("It shut at a quarter to nine.", "Fechou às quinze para as nove."),
    ("It shut at a quarter past nine.", "Fechou às 21h15."),
    ("Five to ten people came.", "De cinco a dez pessoas vieram."),
    ("The MP for Ipswich resigned.", "O deputado por Ipswich renunciou."),
    ("She was raped and murdered.", "Ela foi estuprada e assassinada."),
    ("It lasts a fortnight.", "Dura 15 dias."),
    ("It was built in the fourteenth century.", "Foi construído no século XIV."),
    ("You must not enter.", "Você não pode entrar."),
    ("“It is over,” she said.", '"Acabou", disse ela.'),
    ("She reads the Sunday Times.", "Ela lê o Sunday Times."),
    ("There is no evidence.", "Não há nenhuma evidência."),
    ("He lives at No. 10.", "Ele mora no número 10."),
    ("OK", "OK"),
    ("Norwich", "Norwich"),
    ("Did you see it? Call 101.", "Você viu? Ligue para o 101."),
    ("See www.example.org/?id=7 for more.", "Consulte www.example.org/?id=7 para saber mais."),
]


@pytest.mark.parametrize(("breach", "source", "other"), STOPPED)
def test_it_is_stopped(breach: str, source: str, other: str) -> None:
    assert breach in broken(source, other)


@pytest.mark.parametrize(("source", "other"), PASSED)
def test_it_passes(source: str, other: str) -> None:
    assert [breach.why for breach in judge(source, other, Frame("en", "pt-BR")).breaches] == []


def test_names_and_codes_of_the_release() -> None:
    frame = Frame("en", "pt-BR", names=("Operation NetSafe", "Anwar"), exact=("AB 12",))
    assert not judge("Operation NetSafe has code AB 12.", "Operation NetSafe tem o código AB 12.", frame).breaches
    assert [each.id for each in judge("Operation NetSafe began.", "A Operação NetSafe começou.", frame).breaches] == [
        "G5"
    ]
    assert [each.id for each in judge("It has begun.", "Anwar começou.", frame).breaches] == ["G5"]
    assert "G4" in [each.id for each in judge("Use AB 12.", "Use AB 13.", frame).breaches]


def test_the_glossary_comes_before_the_table() -> None:
    glossary = (
        Fixed("NetSafe", ("NetSafe",), "glossary"),
        Fixed("child protection", ("tutela de menores",), "glossary"),
    )
    frame = Frame("en", "pt-BR", fixed=glossary)
    assert not judge("NetSafe is child protection.", "NetSafe é tutela de menores.", frame).breaches
    assert [each.id for each in judge("It is child protection.", "É proteção infantil.", frame).breaches] == ["G16"]
    assert [each.id for each in judge("NetSafe began.", "RedeSegura começou.", frame).breaches] == ["G4"]


def test_doubts_are_hard_or_soft() -> None:
    verdict = judge("Six people should come.", "As pessoas vêm.", Frame("en", "pt-BR"))
    assert not verdict.breaches
    assert {(doubt.kind, doubt.hard) for doubt in verdict.doubts} == {("number", True), ("duty", True)}
    soft = judge("Some people came.", "Pessoas vieram.", Frame("en", "pt-BR")).doubts
    assert [(doubt.kind, doubt.hard) for doubt in soft] == [("quantity", False)]


@pytest.mark.parametrize(
    ("source", "other"),
    [
        ("It lasts a fortnight.", "Dura quinze dias."),
        ("Less than a third of victims knew.", "Menos de um terço das vítimas sabia."),
        ("Both Anne and Joan left.", "Tanto Anne quanto Joan partiram."),
        ("Should the plan fail, call.", "Se o plano falhar, ligue."),
        ("Some 500 people came.", "Cerca de 500 pessoas vieram."),
        ("Boys are most at risk.", "Os meninos estão em maior risco."),
        ("As many as 20 people came.", "Até 20 pessoas vieram."),
        ("The old number no longer works.", "O número antigo já não funciona."),
        ("Neither the driver nor the boy was hurt.", "Nem o motorista nem o menino se feriram."),
        ("Do not stop taking it unless you are told to.", "Não pare de tomar a menos que lhe digam."),
        ("You must not enter.", "Você não pode entrar."),
        ("Nobody should have to choose.", "Ninguém deveria ter que escolher."),
        ("Call us if you need to talk.", "Ligue para nós se precisar conversar."),
        ("Anyone who needs to talk can call.", "Qualquer pessoa que precise falar pode ligar."),
        ("We make sure nobody has to choose.", "Garantimos que ninguém tenha que escolher."),
        ("You may bring a friend.", "Você pode trazer um amigo."),
        ("The school opened on 4 May.", "A escola abriu em 4 de maio."),
        ("She asked to be left alone.", "Ela pediu para ser deixada em paz."),
        ("Drivers are asked to avoid the road.", "Os motoristas são solicitados a evitar a estrada."),
        ("People are advised not to swim.", "As pessoas são aconselhadas a não nadar."),
        ("Police are appealing for witnesses.", "A polícia está à procura de testemunhas."),
        ("Police are appealing for witnesses.", "A polícia apela por testemunhas."),
    ],
)
def test_no_doubt_where_it_is_right(source: str, other: str) -> None:
    verdict = judge(source, other, Frame("en", "pt-BR"))
    assert ([breach.why for breach in verdict.breaches], [doubt.why for doubt in verdict.doubts]) == ([], [])


@pytest.mark.parametrize(
    ("kind", "source", "other"),
    [
        ("duty", "You must call the police.", "Você liga para a polícia."),
        ("duty", "You need to ring 101.", "Você liga para o 101."),
        ("duty", "Visitors have to sign in.", "Os visitantes se registram."),
        ("duty", "Owners should check the lock.", "Os donos verificam a fechadura."),
        ("duty", "It must not be opened.", "Não se abre."),
        ("duty", "Owners are required to register.", "Os donos se registram."),
        ("duty", "They are obliged to leave, and cannot stay.", "Eles saem e não ficam."),
        ("leave", "You may bring a friend.", "Você traz um amigo."),
        ("leave", "Visitors can park here.", "Os visitantes estacionam aqui."),
        ("leave", "You cannot park here.", "Você não estaciona aqui."),
        ("leave", "Tenants may not keep dogs.", "Os inquilinos não têm cães."),
        ("leave", "It could save a life.", "Salva uma vida."),
        ("request", "Drivers are asked to avoid the road.", "Os motoristas evitam a estrada."),
        ("request", "Residents are urged to stay inside.", "Os moradores ficam dentro de casa."),
        ("request", "People are advised not to swim.", "As pessoas não nadam."),
        ("request", "Parents are being encouraged to talk.", "Os pais falam."),
        ("request", "Police are appealing for witnesses.", "A polícia tem testemunhas."),
        ("quantity", "Only call 999 in an emergency.", "Ligue para o 999 em uma emergência."),
    ],
)
def test_what_one_must_may_or_is_asked_to_do_and_no_word_for_it(kind: str, source: str, other: str) -> None:
    assert kind in [doubt.kind for doubt in judge(source, other, Frame("en", "pt-BR")).doubts]


@pytest.mark.parametrize(
    ("language", "said", "unsaid"),
    [
        ("pt-BR", "Pede-se aos motoristas que evitem a estrada.", "Os motoristas evitam a estrada."),
        ("es", "Se ruega a los conductores que eviten la carretera.", "Los conductores evitan la carretera."),
        ("fr", "Les conducteurs sont priés d’éviter la route.", "Les conducteurs évitent la route."),
        ("de", "Autofahrer werden gebeten, die Straße zu meiden.", "Autofahrer meiden die Straße."),
        ("it", "Si chiede agli automobilisti di evitare la strada.", "Gli automobilisti evitano la strada."),
        ("pl", "Kierowców prosi się o omijanie tej drogi.", "Kierowcy omijają tę drogę."),
    ],
)
def test_a_request_in_other_languages(language: str, said: str, unsaid: str) -> None:
    source = "Drivers are asked to avoid the road."
    right, wrong = (judge(source, other, Frame("en", language)).doubts for other in (said, unsaid))
    assert "request" not in [doubt.kind for doubt in right]
    assert "request" in [doubt.kind for doubt in wrong]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("es", "¿Alguien vio la furgoneta?", "Alguien vio la furgoneta."),
        ("ar", "هل رأى أحد الشاحنة؟", "رأى أحد الشاحنة."),
        ("ur", "کیا کسی نے وین دیکھی؟", "کسی نے وین دیکھی۔"),
        ("zh-Hans", "有人看到那辆面包车吗？", "有人看到那辆面包车。"),
        ("el", "Είδε κανείς το φορτηγάκι;", "Είδε κανείς το φορτηγάκι."),
        ("el", "Είδε κανείς το φορτηγάκι\u037e", "Κάποιος είδε το φορτηγάκι."),
    ],
)
def test_a_question_in_every_script(language: str, right: str, wrong: str) -> None:
    assert "G11" not in broken("Did anyone see the van?", right, language)
    assert "G11" in broken("Did anyone see the van?", wrong, language)


def test_a_denial_that_is_said_in_another_way_is_a_doubt() -> None:
    doubts = judge("He did not come.", "Ele deixou de vir.", Frame("en", "pt-BR")).doubts
    assert [(doubt.kind, doubt.hard) for doubt in doubts] == [("denial", False)]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("pt-BR", "O ônibus sai às seis e meia.", "O ônibus sai às sete e meia."),
        ("es", "El autobús sale a las seis y media.", "El autobús sale a las siete y media."),
        ("fr", "Le bus part à six heures et demie.", "Le bus part à six heures et quart."),
        ("de", "Der Bus fährt um halb sieben.", "Der Bus fährt um halb sechs."),
        ("it", "L’autobus parte alle sei e mezza.", "L’autobus parte alle sei."),
        ("pl", "Autobus odjeżdża o wpół do siódmej.", "Autobus odjeżdża o wpół do szóstej."),
        ("ro", "Autobuzul pleacă la șase și jumătate.", "Autobuzul pleacă la șapte și jumătate."),
        ("lt", "Autobusas išvyksta pusę septynių.", "Autobusas išvyksta pusę šešių."),
        ("cy", "Mae’r bws yn gadael am hanner awr wedi chwech.", "Mae’r bws yn gadael am hanner awr wedi saith."),
        ("ur", "بس ساڑھے چھ بجے روانہ ہوتی ہے۔", "بس ساڑھے سات بجے روانہ ہوتی ہے۔"),
        ("ar", "تغادر الحافلة في الساعة السادسة والنصف.", "تغادر الحافلة في الساعة السابعة والنصف."),
    ],
)
def test_half_past_six_in_every_language(language: str, right: str, wrong: str) -> None:
    assert broken("The bus leaves at half past six.", right, language) == []
    assert "G3" in broken("The bus leaves at half past six.", wrong, language)


def test_a_language_without_a_table_still_has_its_numbers_and_dates() -> None:
    frame = Frame("en", "sv")
    assert not judge("It paid £2,500 on 8 May 2017.", "Den betalade £2 500 den 8 maj 2017.", frame).breaches
    assert [
        each.id
        for each in judge("It paid £2,500 on 8 May 2017.", "Den betalade £2 501 den 8 juni 2017.", frame).breaches
    ] == [
        "G1",
        "G1",
        "G3",
        "G3",
    ]


def test_right_to_left_and_eastern_digits() -> None:
    frame = Frame("en", "ar")
    source = "In 2016, 1,200 people called 0808 1000 900."
    assert not judge(source, "في عام ٢٠١٦ اتصل ١٬٢٠٠ شخص على الرقم 0808 1000 900.", frame).breaches
    assert "G1" in [
        each.id for each in judge(source, "في عام ٢٠١٦ اتصل ١٬٣٠٠ شخص على الرقم 0808 1000 900.", frame).breaches
    ]
    assert "G15" in [each.id for each in judge(source, "In 2016, 1,200 people called 0808 1000 900.", frame).breaches]


def test_the_joiner_of_an_emoji_is_no_word() -> None:
    assert [token.form for token in tokens("we \U0001f469\u200d\U0001f467 go")] == [
        "we",
        "\U0001f469",
        "\U0001f467",
        "go",
    ]
    assert not judge(
        "Families \U0001f469\u200d\U0001f467 are welcome.",
        "Famílias \U0001f469\u200d\U0001f467 são bem-vindas.",
        Frame("en", "pt"),
    ).breaches
