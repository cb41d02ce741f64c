#!/usr/bin/env python3
"""python fourth.py N SEED       -> N lines of JSON: a text and the digits of one telephone number in it
python fourth.py N SEED none  -> N lines of JSON: a text with figures and no telephone number

`digits` are the digits as printed, `alt` other ways to dial the same, `regions` and `language` the settings that go with
the text (absent: the built-in ones). What is true is what was drawn: no library judges it."""

import json
import random
import sys
import unicodedata

R = random.Random()

# ---------------------------------------------------------------- numbering plans
# # any digit, N 2-9, M 4-9. A space parts the groups. The trunk prefix is printed at home and not after the country code.
PLANS = {
    "GB": ("44", "0", {
        "land": ["020 7N## ####", "020 8N## ####", "020 3### ####", "023 80## ####", "028 90## ####", "029 20## ####",
                 "0113 2## ####", "0114 2## ####", "0116 2## ####", "0117 9## ####", "0121 N## ####", "0131 N## ####",
                 "0141 N## ####", "0151 N## ####", "0161 N## ####", "0191 N## ####", "01223 N#####", "01904 N#####",
                 "01392 N#####", "01752 N#####", "01273 N#####", "01482 N#####", "01865 N#####", "015396 N####",
                 "01632 960 ###"],
        "mobile": ["07700 900###", "07N## ### ###", "079## ######", "078## ### ###", "07MN# ######"],
        "free": ["0800 ### ####", "0808 ### ####", "0800 ### ###", "0808 80# ####", "0800 1111", "0808 157 0###"],
        "cheap": ["0300 ### ####", "0303 123 ####", "0345 ### ####", "0330 ### ####", "0344 ### ####", "0845 ### ####",
                  "0371 ### ####", "0870 ### ####"],
    }),
    "IE": ("353", "0", {
        "land": ["01 N## ####", "01 8## ####", "021 4## ####", "061 N## ###", "091 N## ###", "051 8## ###", "074 91# ####"],
        "mobile": ["085 ### ####", "086 ### ####", "087 ### ####", "083 ### ####", "089 ### ####"],
        "free": ["1800 ### ###", "1800 ## ## ##"],
        "cheap": ["0818 ### ###", "0818 ## ## ##"],
    }),
    "US": ("1", "", {
        "land": ["212-N##-####", "303-N##-####", "415-N##-####", "512-N##-####", "617-N##-####", "202-N##-####",
                 "907-N##-####", "206-555-01##"],
        "free": ["800-N##-####", "888-N##-####", "877-N##-####", "866-N##-####"],
    }),
    "CA": ("1", "", {
        "land": ["416-N##-####", "604-N##-####", "514-N##-####", "403-N##-####", "902-N##-####", "613-N##-####"],
        "free": ["800-N##-####", "888-N##-####", "833-N##-####", "855-N##-####"],
    }),
    "AU": ("61", "0", {
        "land": ["02 9### ####", "03 9### ####", "07 3### ####", "08 8### ####", "02 62## ####"],
        "mobile": ["04## ### ###", "0412 ### ###"],
        "free": ["1800 ### ###", "1300 ### ###", "13 11 14", "13 1# ##", "131 ###", "1300 ## ## ##"],
    }),
    "NZ": ("64", "0", {
        "land": ["04 4## ####", "09 3## ####", "03 3## ####", "07 8## ####", "06 3## ####"],
        "mobile": ["021 ### ###", "027 ### ####", "022 ### ####"],
        "free": ["0800 ### ###", "0508 ### ###", "0800 ## ## ##"],
    }),
    "DE": ("49", "0", {
        "land": ["030 N#######", "040 N#######", "089 N#######", "0221 N######", "0711 N######", "0351 N######",
                 "030 N### ####", "069 N## ## ##", "0941 N######"],
        "mobile": ["0151 ########", "0170 #######", "0176 ########"],
        "free": ["0800 ### ####", "0800 111 0 111", "0800 111 0 222", "0800 ## ## ###"],
    }),
    "AT": ("43", "0", {
        "land": ["01 N######", "0316 N#####", "0662 N#####"],
        "mobile": ["0664 #######", "0676 #######"],
        "free": ["0800 ######", "0800 222 555"],
    }),
    "FR": ("33", "0", {
        "land": ["01 4# ## ## ##", "02 4# ## ## ##", "03 8# ## ## ##", "04 9# ## ## ##", "05 6# ## ## ##"],
        "mobile": ["06 ## ## ## ##", "07 6# ## ## ##"],
        "free": ["0 800 ### ###", "0800 ### ###", "0 805 ### ###", "08 00 ## ## ##"],
    }),
    "ES": ("34", "", {
        "land": ["91N ### ###", "93N ### ###", "95N ## ## ##", "96N ### ###", "91 N## ## ##"],
        "mobile": ["6## ### ###", "6## ## ## ##"],
        "free": ["900 ### ###", "900 ## ## ##"],
    }),
    "PT": ("351", "", {
        "land": ["21N ### ###", "22N ### ###", "239 ### ###", "289 8## ###"],
        "mobile": ["91# ### ###", "93# ### ###", "96# ### ###"],
        "free": ["800 ### ###", "808 24 24 24", "800 20# ###"],
    }),
    "BR": ("55", "0", {
        "land": ["(11) 3###-####", "(21) 2###-####", "(31) 3###-####", "(61) 3###-####", "(51) 3###-####"],
        "mobile": ["(11) 9####-####", "(21) 9####-####", "(85) 9####-####"],
        "free": ["0800 ### ####", "0800 7## ####"],
    }),
    "PL": ("48", "", {
        "land": ["22 N## ## ##", "12 N## ## ##", "61 8## ## ##", "58 N## ## ##", "71 N## ## ##"],
        "mobile": ["50# ### ###", "60# ### ###", "69# ### ###", "78# ### ###"],
        "free": ["800 ### ###", "800 12 12 12", "800 70 2222", "800 12 00 02"],
    }),
    "IT": ("39", "", {
        "land": ["06 N#######", "02 N#######", "011 N######", "051 N######", "055 N######", "081 N######"],
        "mobile": ["33# #######", "34# ### ####", "32# ## ## ###"],
        "free": ["800 ######", "800 ### ###", "800 ## ## ##"],
    }),
    "RO": ("40", "0", {
        "land": ["021 N## ## ##", "0264 N## ###", "0256 N## ###", "0232 N## ###"],
        "mobile": ["072# ### ###", "074# ### ###", "076# ### ###"],
        "free": ["0800 ### ###", "0800 500 333", "0800 ## ## ##"],
    }),
    "NL": ("31", "0", {
        "land": ["020 N## ####", "010 N## ####", "070 3## ####", "030 N## ####"],
        "mobile": ["06 N### ####", "06 ## ## ## ##"],
        "free": ["0800 ####", "0800 0113", "0900 0767"],
    }),
    "CH": ("41", "0", {
        "land": ["044 N## ## ##", "031 3## ## ##", "022 7## ## ##"],
        "mobile": ["079 ### ## ##", "076 ### ## ##"],
        "free": ["0800 ### ###", "0800 ## ## ##"],
    }),
}
SHORT = {
    "GB": ["999", "101", "111", "112", "105", "119", "159", "116 123", "116 000", "116123", "18000"],
    "IE": ["999", "112", "116 123", "116 111", "116 006"],
    "US": ["911", "988", "211", "311", "9-1-1", "9-8-8", "2-1-1"],
    "CA": ["911", "988", "211", "811", "9-8-8"],
    "AU": ["000", "13 11 14", "131 114", "132 500", "106", "13HEALTH"][:-1],
    "NZ": ["111", "105", "1737"],
    "DE": ["110", "112", "116 117", "116 111", "116 006", "116 016"],
    "AT": ["133", "144", "142", "147", "112"],
    "FR": ["15", "17", "18", "112", "114", "115", "119", "3919", "39 19", "3018", "30 18", "3114", "31 14", "116 006", "116 000"],
    "ES": ["016", "024", "112", "091", "062", "017"],
    "PT": ["112", "1414", "116 006", "116 111", "116 123", "144"],
    "BR": ["180", "190", "192", "193", "100", "188", "181", "199"],
    "PL": ["112", "997", "998", "999", "116 111", "116 123", "116 000"],
    "IT": ["112", "113", "114", "118", "1522", "116 000", "19696", "1500"],
    "RO": ["112", "119", "116 111", "116 123"],
    "NL": ["112", "113", "144"],
    "CH": ["112", "117", "143", "147", "144"],
}
TEXT_CODES = {"GB": ["85258", "61016", "88247", "60777", "81025", "80800"], "IE": ["50808", "51444"],
              "US": ["741741", "988", "838255"], "CA": ["686868", "45645", "741741"], "NZ": ["1737", "234"]}
LANGUAGE = {"DE": "de", "AT": "de", "FR": "fr", "ES": "es", "PT": "pt-PT", "BR": "pt-BR", "PL": "pl", "IT": "it", "RO": "ro"}
ENGLISH = ["GB", "IE", "US", "CA", "AU", "NZ"]
NBSP, NNBSP, THIN = "\u00a0", "\u202f", "\u2009"


def pick(things):
    return R.choice(things)


def chance(p):
    return R.random() < p


def digit(low=0, high=9):
    return str(R.randint(low, high))


def bare(text):
    return "".join(str(unicodedata.decimal(c)) for c in text if unicodedata.decimal(c, None) is not None)


def filled(pattern):
    return "".join(digit() if c == "#" else digit(2) if c == "N" else digit(4) if c == "M" else c for c in pattern)


class Number:
    """One number: its conventional groups, and what else dials it."""

    def __init__(self, region, kind=None):
        self.region = region
        self.code, self.trunk, plans = PLANS[region]
        self.kind = kind or pick([*plans, "land", "free"])
        self.home = filled(pick(plans[self.kind]))
        self.groups = [bare(g) for g in self.home.replace("-", " ").split()]
        self.national = "".join(self.groups)
        self.abroad = list(self.groups)
        if self.trunk and self.abroad[0].startswith(self.trunk):
            self.abroad[0] = self.abroad[0][len(self.trunk):]
            if not self.abroad[0]:
                self.abroad.pop(0)
        self.dialled = self.code + "".join(self.abroad)

    @property
    def reachable(self):
        """Whether anybody would print it with the country code."""
        return self.kind in ("land", "mobile") and len(self.national) >= 8

    def alternatives(self):
        both = {self.national, self.dialled, "00" + self.dialled, self.code + self.national, "00" + self.code + self.national,
                "011" + self.dialled}
        if self.region in ("US", "CA"):
            both.add("1" + self.national)
        if self.region == "BR":
            both.add("0" + self.national)
        return both


# ---------------------------------------------------------------- written forms
def cut_oddly(digits):
    groups = []
    while digits:
        size = R.randint(2, 5)
        if len(digits) - size == 1:
            size += 1
        groups.append(digits[:size])
        digits = digits[size:]
    return groups


def home_form(n):
    """(form, text) of the number as dialled at home."""
    g = n.groups
    first, rest = g[0], g[1:]
    usual = [("usual", n.home)] * 6
    forms = usual + [
        ("solid", n.national),
        ("spaces", " ".join(g)),
        ("hyphens", "-".join(g)),
        ("dots", ".".join(g)),
        ("en dashes", "–".join(g)),
        ("en dashes, spaced", " – ".join(g)),
        ("minus", "\u2212".join(g)),
        ("no-break hyphens", "\u2011".join(g)),
        ("hyphens, spaced", " - ".join(g)),
        ("slash", first + "/" + " ".join(rest) if rest else n.national),
        ("slash, spaced", first + " / " + " ".join(rest) if rest else n.national),
        ("slash and solid", first + "/" + "".join(rest)),
        ("slashes", "/".join(g)),
        ("middle dots", "·".join(g)),
        ("no-break", NBSP.join(g)),
        ("narrow no-break", NNBSP.join(g)),
        ("thin", THIN.join(g)),
        ("two spaces", "  ".join(g)),
        ("no-break and space", NBSP.join(g[:2]) + " " + " ".join(g[2:]) if len(g) > 2 else NBSP.join(g)),
        ("bracket", f"({first}) " + " ".join(rest)),
        ("bracket, tight", f"({first})" + "".join(rest)),
        ("square bracket", f"[{first}] " + " ".join(rest)),
        ("bracket, hyphens", f"({first}) " + "-".join(rest)),
        ("bracket, dash", f"({first})-" + "-".join(rest)),
        ("first hyphen", first + "-" + " ".join(rest)),
        ("first dash", first + " – " + " ".join(rest)),
        ("first dot", first + ". " + " ".join(rest) if chance(0.3) else first + "." + "".join(rest)),
        ("pairs", " ".join(n.national[i:i + 2] for i in range(0, len(n.national), 2))),
        ("pairs, dots", ".".join(n.national[i:i + 2] for i in range(0, len(n.national), 2))),
        ("odd", " ".join(cut_oddly(n.national))),
        ("odd, hyphens", "-".join(cut_oddly(n.national))),
        ("odd, mixed", "".join(x for h in cut_oddly(n.national) for x in (h, pick([" ", "-", " ", "."])))[:-1]),
        ("digit by digit", " ".join(n.national)),
        ("digit by digit, hyphens", "-".join(n.national)),
        ("digit by digit, in groups", "  ".join(" ".join(h) for h in g)),
        ("digit by digit, commas", ", ".join(" ".join(h) for h in g)),
        ("digit by digit, no-break", NBSP.join(n.national)),
        ("broken line", first + "\n" + " ".join(rest)),
        ("broken line late", " ".join(g[:-1]) + "\n" + g[-1]),
        ("bold", "**" + " ".join(g) + "**"),
        ("bold, first", f"**{first}** " + " ".join(rest)),
        ("stars", "*" + " ".join(g) + "*"),
        ("underlines", "__" + " ".join(g) + "__"),
        ("quotation marks", "“" + " ".join(g) + "”"),
        ("code", "`" + " ".join(g) + "`"),
        ("full width", "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in " ".join(g))),
        ("soft hyphen", (first + "\u00ad" + " " + " ".join(rest))),
        ("zero width", "\u200b".join(g)),
        ("zero width and space", (" \u200b".join(g))),
        ("word joiner", "\u2060".join(g)),
        ("direction marks", "\u200e" + " ".join(g) + "\u200e"),
        ("link", "[" + " ".join(g) + f"](tel:+{n.dialled})"),
        ("link, home", "[" + " ".join(g) + f"](tel:{n.national})"),
    ]
    return pick(forms)


def abroad_form(n):
    a, c = n.abroad, n.code
    first, rest = a[0], " ".join(a[1:])
    forms = [
        ("+", f"+{c} {first} {rest}"),
        ("+", f"+{c} {first} {rest}"),
        ("+ solid", f"+{n.dialled}"),
        ("+ tight", f"+{c}{first} {rest}"),
        ("+ hyphens", f"+{c}-" + "-".join(a)),
        ("+ dots", f"+{c}." + ".".join(a)),
        ("+ no-break", f"+{c}{NBSP}" + NBSP.join(a)),
        ("+ en dashes", f"+{c}–" + "–".join(a)),
        ("00", f"00{c} {first} {rest}"),
        ("00 spaced", f"00 {c} {first} {rest}"),
        ("00 solid", f"00{n.dialled}"),
        ("(+)", f"(+{c}) {first} {rest}"),
        ("(00)", f"(00{c}) {first} {rest}"),
        ("+()", f"+({c}) {first} {rest}"),
        ("+ bracket", f"+{c} ({first}) {rest}"),
        ("+ slash", f"+{c}/{first}/" + "".join(a[1:])),
        ("+ space", f"+ {c} {first} {rest}"),
        ("full width +", f"\uff0b{c} {first} {rest}"),
        ("+ bold", f"**+{c} {first} {rest}**"),
        ("+ link", f"[+{c} {first} {rest}](tel:+{n.dialled})"),
        ("+ broken line", f"+{c} {first}\n{rest}"),
        ("+ digit by digit", "+" + " ".join(n.dialled)),
        ("+ odd", f"+{c} " + " ".join(cut_oddly("".join(a)))),
    ]
    if n.trunk == "0" and n.national.startswith("0"):
        forms += [
            ("+(0)", f"+{c} (0){first} {rest}"),
            ("+(0)", f"+{c} (0) {first} {rest}"),
            ("+(0) tight", f"+{c}(0){first} {rest}"),
            ("+(0) solid", f"+{c}(0)" + "".join(a)),
            ("+[0]", f"+{c} [0] {first} {rest}"),
            ("+(0) hyphens", f"+{c}-(0){first}-" + "-".join(a[1:])),
            ("00(0)", f"00{c} (0){first} {rest}"),
        ]
    return pick(forms)


def extension(text, digits):
    ext = filled(pick(["N", "N#", "N##", "N###", "0#", "####"]))
    how = pick([" ext. {}", " ext {}", " Ext. {}", " x{}", " x {}", ", ext. {}", ", extension {}", " extension {}", " (ext. {})",
                " (extension {})", " extn {}", ", extension number {}", " ext: {}", " Extension: {}"])
    return text + how.format(ext), digits + ext


VANITY = ["FLOWERS", "RUNAWAY", "GOFEDEX", "SUICIDE", "FARMAID", "HOPENOW", "QUITNOW", "LIFENET"]
KEYS = {c: d for d, cs in zip("23456789", ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"]) for c in cs}


def keyed(word):
    return "".join(KEYS[c] for c in word)


# ---------------------------------------------------------------- what stands before and behind
ORGS = ["Samaritans", "Shelter", "the council", "Riverside Housing", "Northline", "Victim Support", "Age Concern", "the helpline",
        "Harbour Women’s Aid", "the Winter Line", "customer services", "the safeguarding team", "our enquiry desk",
        "the Family Liaison Unit", "Kingsmead Refuge", "the incident room", "the flood line", "Citizens’ Bureau"]
NAMES = ["Jo Marsh", "PC Ali Khan", "Dr Ellen Reed", "Councillor Ray Beck", "Detective Inspector Sue Park"]
LEADS = ["Call {o} on ", "Ring {o} on ", "Phone {o} on ", "Telephone {o} on ", "You can ring {o} free on ", "Contact {o} on ",
         "Please call ", "Call ", "Ring ", "Phone ", "If you are worried, call {o}: ", "Tel: ", "Tel. ", "Tel ", "T: ", "Telephone: ",
         "Phone: ", "Phone number: ", "Helpline: ", "Freephone ", "{O}: ", "{O} – ", "{O} ", "{O}, ", "{O} (tel: ", "{O} (",
         "For help, {o} can be reached on ", "For advice call {o} any time on ", "Anyone with information should call ",
         "Speak to {o} in confidence on ", "The number is ", "The number of the helpline is ", "Our number: ", "☎ ", "📞 ",
         "Media enquiries: {n}, ", "Contact {n} on ", "Or call ", "Helpline number ", "{O} helpline: ", "Text or call ",
         "Leave a message on ", "To book, dial ", "Dial ", "Voicemail: ", "Mobile: ", "Switchboard ", "24-hour line: ",
         "24/7 helpline: ", "The 24 hour number is ", "Open 9-5: call ", "Call 24 hours a day on ", "Call between 9am and 5pm on ",
         "Open 9am–5pm, Monday to Friday, on ", "Call free (7 days a week) on ", "Ring us before 5 May 2026 on ",
         "Within 48 hours, ring ", "In the first 24 hours 350 people rang ", "Of 120 callers, 42 rang ", "1. Call ", "2) Ring ", "3. ",
         "(1) Call ", "- Tel: ", "• ", "* ", "Step 2: call ", "Room 12, Civic Centre. Tel: ", "1 High Street, M1 1AA. Tel ",
         "Unit 4, 25 Dock Road, LS1 4AP, ", "12 Bridge Street, York YO1 6GA, tel. ", "Charity no. 1234567. Call ",
         "Quote 26/01874 when you call ", "Quote crime number 4512 and call ", "From 1 April 2026 the number is ",
         "Since 2019, ", "In 2025 the number was changed to ", "Lines cost 10p a minute: ", "For £0 call ", "Aged 16-25? Call ",
         "If you are 18 or over, call ", "Over-65s can call ", "Option 1: ", "Line 2: ", "Adults: ", "Under 18s: ",
         "On 3 June 2026, call ", "At 10am ring ", "Ask for PC 4512 on ", "or ", "and on ", "@ ", "Call us now! ", "Phone/text ",
         "Tel/Text: ", "Tel/fax: ", "Ph ", "P: ", "M: ", "Mob ", "tel:", "call:", "Tel.: ", "Tel no: ", "Tel. No. ", "Nº ",
         "Number to call — ", "# ", "> ", "| Helpline | ", "“Please ring ", "Call (free) ", "Call the 0800 number: ",
         "Call one of our 12 advisers on ", "Band 3 homes should call ", "1 in 4 people need help. Call ", "Call\n", "Telephone\n",
         "{O}\n", "Helpline\n\n", "**Helpline** ", "**Call:** ", "Call {o} (open 9-5) ", "Open 8am to 8pm ", "Mon–Fri 9–5 ",
         "Call {o}, 24/7, ", "by ringing ", "Minicom: ", "Freephone number (UK): "]
FOLLOWERS = [
    "", "", "", ".", ".", ".", ",", ";", "!", "?", "…", " …",
    " 24 hours a day.", " 24 hours a day, 7 days a week.", " 24/7.", " 24/7, 365 days a year.", " 365 days a year.", " 7 days a week.",
    " (24 hours).", " (24/7)", " (24hrs)", " 24hr", ", 24 hours", ", 24/7", " – 24 hours a day", " - 24/7", " – 7 days a week.",
    " 24-hour", " 9am to 5pm.", " 9am-5pm.", " (9-5).", " (9–5)", " 9-5 Mon-Fri.", " 9 to 5.", " (9 to 5)", " 9.00-17.00", " 09:00-17:00",
    " (09.00–17.00)", " 0900-1700.", " 8 till 8.", ", 9am to 5pm", ", 10-4", ": 9am–5pm", "; 9-5", " between 9 and 5.", " from 9 to 5.",
    " 10 am - 4 pm.", " (Mon–Fri, 8–6)", " 8am", " until 8pm.", " 6 days a week", " Mon 9-5", " Monday 12 May",
    ". 3 people were arrested.", ". 12 officers came.", ". 2,500 homes are without power.", ". 999 is for emergencies.", ". 24 hours later it was over.",
    ". 5 of them are open.", ". 2026 is the last year.", ". 1 in 4 people need help.", ".  7 roads are closed.", ". 100 per cent of callers are answered.",
    ", 3 of whom speak Polish.", ", 12 hours a day.", ", 2 days later, they came.", " – 3 people were hurt.", " — 20 per cent more.", " - 4 officers came.",
    ": 3 lines are open.", "; 15 people rang.", "! 3 people were saved.", "? 4 in 10 do.", "\n3 people were arrested.", "\n\n3 people were arrested.",
    "\n\n12 May 2026", "\n12 May 2026", "\n2026", "\n- 4 people came", "\n\n1. Call first", "\n\n24 hours a day", "\n24 hours a day", "\n\n## 3 things to do",
    "\n\n---\n\n5 May 2026", " (option 2).", " option 3", ", option 1.", ", then option 2", " then press 1.", ", press 2.", " and press 3", " and choose option 4.",
    " (select 1)", " #2", " 10p a minute.", " (13p a minute)", " at 10p per minute", ", 7p/min.", " £1.50 a call.", " (£0)", " (free)", " 5p", " – 12p a call", " (calls cost 3p)",
    " before 5 May.", " by 14 June 2026.", " on 12 May.", " from 1 April 2026.", " until 31 December.", " before 5pm.", " by 5.", " at 10am.", " in 2026.", " since 2019.",
    " quoting 12345.", " quoting reference 26/01874.", " and quote crime number 45123/26.", ", quoting incident 212 of 3 May.", ", reference 4512.", " (ref 5512)", " quoting log 1045",
    ", or visit www.example.org.", " or email help@example.org.", " or 111.", " or 101", " / 101", ", 111 or 999.", " (or 999)", "; 999 in an emergency.", " or 116 123.",
    ". In an emergency call 999.", ". Ring 101 for the police.", " or text 61016", " [1].", "[1]", "¹", "² ", "*", " *", "†", " (1)", " (note 3)", " (page 4)", "[^1]\n\n[^1]: Calls are free.",
    ", 1 High Street.", ", 24 Bridge Street, York.", " 12 Civic Square", ", Room 4.", ", Unit 5, Dock Road", " M1 1AA", ", PO Box 120.", " 3rd floor",
    " 18 to 25 year olds", " (18-25)", " (16+)", " (over 65s)", " 65+", ", aged 18 or over.", " (ages 5-16)", " if you are 18.", " for 16–25s.",
    " 100 metres away", " 2 hours before you travel.", " 48 hours in advance.", " 3 weeks before.", " 5 minutes after.", ")", ").", "), 24 hours a day.", "),", ");", ") 9-5.", "”", "”.", "’s lines",
    " (toll-free)", " [free]", " {free}", " <free>", " & 101", " and 101.", " and 3 other lines.", " plus 20 more", " x 2", " = free", " → free", " | 5 |", " |", " | 24 hours |", " | 9-5 |", "\t9-5", "\t24",
    " 2026/27", " 1/2 price", " ½", " 50%", " 3.5 million callers", " 1,200 calls a day", " £2,000", " $50", " 20C", " No. 4", " no 5", " v2",
    " (10 lines)", " (3 rings)", " (2)", " (12)", " (UK)", " (within the UK) 24/7", ", Monday to Friday, 9-5.", ", Mon-Fri 8-6, Sat 9-1.", " Mon-Fri: 9-5", " daily 8–22", " 0 calls lost", " 00", " Extra text here.", " to speak to one of 12 advisers.",
    " to report any of the 3 men.", " and ask for extension desk.", ". Lines are open now.", ". See page 12.", ", which 350 people rang last year.", "; page 2", " p. 3", " (see 4.2)", " 4.2 km away", " 2 for 1",
]
TAILS = {
    "": ["", "", "", "", "\n\nThe council met on 3 May 2026.", "\n\n350 people were helped in 2025."],
}
OPENINGS = ["", "", "", "", "", "Three men were sentenced today.\n\n", "# Help is here\n\n", "In 2025, 1,250 people asked for help.\n\n",
            "The council will spend £2.4 million. ", "Officers came at 10.45pm on 3 May. "]

HOME_TEXTS = {
    "de": (["Rufen Sie die Beratungsstelle an: ", "Telefon: ", "Tel. ", "Das Hilfetelefon erreichen Sie unter ", "Sie erreichen uns unter der Nummer ", "Rufnummer ", "Hotline: ", "Infotelefon ", "Opfer können sich unter ", "Mobil: ", "Rückfragen an Pressestelle, Tel.: "],
           ["", ".", " rund um die Uhr.", ", 24 Stunden am Tag.", " (24 Stunden)", " von 9 bis 17 Uhr.", " (Mo–Fr 9–17 Uhr)", ". 3 Personen wurden festgenommen.", ". 12 Beamte kamen.", " oder 110.", ", Mo-Fr 8-18 Uhr", " melden.", " (14 Cent/Min.)", " bis 5. Mai.", " ab 1. April 2026.", "\n3 Personen wurden verletzt.", " (kostenlos)", ", 12345 Berlin"]),
    "fr": (["Appelez le ", "Téléphone : ", "Tél. : ", "Tél. ", "Contactez l’association au ", "Vous pouvez joindre la ligne d’écoute au ", "Numéro vert : ", "Composez le ", "Renseignements au ", "Service presse : "],
           ["", ".", " 24 heures sur 24.", ", 24h/24 et 7j/7.", " 24h/24.", " 7 jours sur 7.", " de 9 h à 17 h.", " (9h-17h)", ". 3 personnes ont été arrêtées.", ". 12 agents sont venus.", " ou le 17.", " (appel gratuit)", " avant le 5 mai.", " (0,15 €/min)", "\n3 personnes ont été blessées.", ", 75001 Paris", " du lundi au vendredi, 9h-18h."]),
    "es": (["Llame al ", "Teléfono: ", "Tel. ", "Tfno. ", "Puede llamar a la línea de ayuda en el ", "Contacte con nosotros en el ", "Línea gratuita: ", "Para más información, llame al "],
           ["", ".", " las 24 horas del día.", " (24 horas)", ", 24 horas, 7 días a la semana.", " de 9 a 17 h.", " (9-14 h)", ". 3 personas fueron detenidas.", ". 12 agentes acudieron.", " o al 112.", " antes del 5 de mayo.", "\n3 personas resultaron heridas.", " (gratuito)", ", 28001 Madrid", " los 365 días del año."]),
    "pt-PT": (["Ligue ", "Ligue para o ", "Telefone: ", "Tel. ", "Pode ligar para a linha de apoio através do ", "Contacte-nos pelo ", "Linha gratuita: ", "Telemóvel: "],
              ["", ".", " 24 horas por dia.", " (24 horas)", " das 9h às 17h.", " (9h-17h)", ". 3 pessoas foram detidas.", ". 12 agentes compareceram.", " ou 112.", " até 5 de maio.", "\n3 pessoas ficaram feridas.", " (gratuito)", ", 1000-100 Lisboa", " 7 dias por semana."]),
    "pt-BR": (["Ligue ", "Ligue para ", "Telefone: ", "Tel.: ", "Fone: ", "Disque ", "Entre em contato pelo ", "WhatsApp: ", "Central de atendimento: "],
              ["", ".", " 24 horas por dia.", " (24 horas)", " das 9h às 17h.", " (9h às 17h)", ". 3 pessoas foram presas.", ". 12 agentes foram ao local.", " ou 190.", " até 5 de maio.", "\n3 pessoas ficaram feridas.", " (ligação gratuita)", ", CEP 01310-100", " 7 dias por semana."]),
    "pl": (["Zadzwoń pod numer ", "Telefon: ", "Tel. ", "Infolinia: ", "Prosimy o kontakt pod numerem ", "Telefon zaufania: ", "Więcej informacji: tel. ", "Kom. "],
           ["", ".", " całą dobę.", ", 24 godziny na dobę.", " (24 h)", " w godz. 9-17.", " (9–17)", ". 3 osoby zatrzymano.", ". 12 policjantów przyjechało.", " lub 112.", " do 5 maja.", "\n3 osoby zostały ranne.", " (bezpłatny)", ", 00-001 Warszawa", " 7 dni w tygodniu."]),
    "it": (["Chiamare il ", "Chiama il numero ", "Telefono: ", "Tel. ", "Numero verde: ", "È possibile contattare il centro al ", "Per informazioni: ", "Cell. "],
           ["", ".", " 24 ore su 24.", " (24 ore)", ", 24 ore su 24, 7 giorni su 7.", " dalle 9 alle 17.", " (9-17)", ". 3 persone sono state arrestate.", ". 12 agenti sono intervenuti.", " o il 112.", " entro il 5 maggio.", "\n3 persone sono rimaste ferite.", " (gratuito)", ", 00184 Roma", " 365 giorni l’anno."]),
    "ro": (["Sunați la ", "Telefon: ", "Tel. ", "Tel.: ", "Ne puteți contacta la numărul ", "Linia de ajutor: ", "TelVerde ", "Informații la "],
           ["", ".", " 24 de ore din 24.", " (24 de ore)", " între orele 9 și 17.", " (9-17)", ". 3 persoane au fost reținute.", ". 12 polițiști au venit.", " sau la 112.", " până la 5 mai.", "\n3 persoane au fost rănite.", " (gratuit)", ", 010101 București", " 7 zile din 7."]),
}


def lead():
    text = pick(LEADS)
    org = pick(ORGS)
    return text.replace("{o}", org).replace("{O}", org[0].upper() + org[1:]).replace("{n}", pick(NAMES))


def closed(before, text):
    """What a lead opened is closed behind the number."""
    if before.endswith("(tel: ") or before.endswith("("):
        return text + ")"
    if before.startswith("“"):
        return text + ".”"
    return text


def glued(printed, follower):
    """A follower that would be read as part of what stands before it is drawn again."""
    return printed[-1:] == "\n" or (follower[:1] in "*[" and printed[-1:] in "*)`]") or (follower[:1] == "*" and "*" in printed)


def follower(printed):
    text = pick(FOLLOWERS)
    while glued(printed, text):
        text = pick(FOLLOWERS)
    return text


def row(text, digits, form, alt=(), **settings):
    return {"text": text, "digits": digits, "form": form, "alt": sorted({*alt} - {digits}), **settings}


def settings_of(region, language=None):
    found = {}
    if region != "GB":
        found["regions"] = [region] if chance(0.6) else [region, "GB"] if chance(0.5) else ["GB", region]
    if language:
        found["language"] = language
    return found


def in_table(opening, printed, behind):
    """A table row must stay one line."""
    return "\n" not in printed and "|" not in printed and opening


def english():
    region = R.choices(ENGLISH, [10, 3, 2, 1, 2, 2])[0]
    n = Number(region)
    if n.reachable and chance(0.3):
        form, printed = abroad_form(n)
        settings = {} if chance(0.5) else settings_of(region)
    else:
        form, printed = home_form(n)
        settings = settings_of(region)
    digits, alt = bare(printed.split("](")[0].replace("(0)", "").replace("[0]", "")), n.alternatives()
    before = lead()
    if chance(0.08) and n.kind == "land" and printed[-1].isdigit():
        longer, digits = extension(printed, digits)
        alt = {each + digits[len(bare(printed)):] for each in alt} if digits.startswith(bare(printed)) else set()
        alt |= {each + bare(longer)[len(bare(printed)):] for each in n.alternatives()}
        printed, form = longer, form + ", extension"
        behind = pick([".", "", ". 3 people came.", ", 24 hours a day."])
    else:
        behind = follower(printed)
    text = closed(before, pick(OPENINGS) + before + printed) if before.endswith("(") else pick(OPENINGS) + before + printed
    if before.endswith("(tel: "):
        text += ")"
    text += behind
    if before.startswith("“"):
        text += "”"
    if before.startswith("| "):
        if "\n" in printed or "\n" in behind or "|" in behind:
            return english()
        text = f"| Service | Number | Note |\n|---|---|---|\n| {pick(ORGS)} | {printed}{behind} | {pick(['24 hours', '9-5', '3 lines', 'free'])} |"
    return row(text + pick(TAILS[""]), digits, f"{region} {form}", alt, **settings)


def abroad_in_english():
    """A number of another country, printed with its code in an English text with the built-in settings."""
    region = pick([r for r in PLANS if r not in ENGLISH])
    n = Number(region, pick(["land", "mobile"]))
    form, printed = abroad_form(n)
    digits = bare(printed.split("](")[0].replace("(0)", "").replace("[0]", ""))
    before = pick(["Call the embassy on ", "From abroad: ", "Tel: ", "Call our office in the city on ", "Families can ring "])
    return row(before + printed + follower(printed), digits, f"{region} {form}", n.alternatives())


def at_home():
    """A sentence in the language of the country."""
    region = pick(list(LANGUAGE))
    language = LANGUAGE[region]
    leads, ends = HOME_TEXTS[language]
    if chance(0.2):
        printed = pick(SHORT[region])
        return row(pick(leads) + printed + pick(ends), bare(printed), f"{region} short", language=language, regions=[region])
    n = Number(region)
    form, printed = abroad_form(n) if n.reachable and chance(0.25) else home_form(n)
    digits = bare(printed.split("](")[0].replace("(0)", "").replace("[0]", ""))
    return row(pick(leads) + printed + pick(ends), digits, f"{region} {form}", n.alternatives(), language=language, regions=[region])


def short():
    region = R.choices(ENGLISH, [10, 3, 2, 1, 2, 2])[0]
    code = pick(SHORT[region])
    digits = bare(code)
    printed = pick([code] * 5 + [digits, f"**{code}**", f"“{code}”", "-".join(digits), " ".join(digits), code.replace(" ", NBSP), code.replace(" ", "-"),
                                 code.replace(" ", "."), f"[{code}](tel:{digits})", f"({code})"])
    before = pick(["Call ", "In an emergency, call ", "Ring ", "Dial ", "Phone ", "Call the police on ", "Samaritans: ", "Call Samaritans free on ", "Always dial ", "Ring NHS help on ",
                   "If you are in danger call ", "Tel: ", "Helpline ", "or ring ", "You can call {} at any time on ".format(pick(ORGS)), "Freephone "])
    behind = pick(["", ".", ".", " 24 hours a day.", " 24/7.", ". 3 people were arrested.", ", 7 days a week.", " (24 hours)", " at once.", " – 24 hours a day", " 365 days a year.", ", option 2.", " and press 2.",
                   "\n3 people came.", "!", ", then 55.", " and ask for 2 officers.", " if 3 or more people are hurt.", " or 0300 123 4567.", "; 12 lines", " 9-5", " (9-5)", " before 5pm.", " (option 2)", " in 2026.", ". 24 hours a day."])
    return row(pick(OPENINGS) + before + printed + behind, digits, f"{region} short", **settings_of(region))


def text_number():
    region = R.choices(list(TEXT_CODES), [8, 3, 2, 1, 2])[0]
    code = pick(TEXT_CODES[region])
    word = pick(["HELP", "SHOUT", "HOME", "TALK", "YES", "START"])
    before = pick(["Text {} to ".format(word), "Text “{}” to ".format(word), "Text ", "SMS ", "Send {} to ".format(word), "Text us on ", "Text number: ", "Text the word {} to ".format(word), "Text **{}** to ".format(word)])
    return row(pick(OPENINGS) + before + code + pick(["", ".", " 24 hours a day.", ". 3 people came.", " (24/7)", " free.", ", 7 days a week", " at 10p a text.", "\n3 people came.", " before 5pm."]),
               code, f"{region} text", **settings_of(region))


def text_mobile():
    n = Number("GB", "mobile")
    form, printed = home_form(n)
    before = pick(["Text {} on ", "Text ", "SMS: ", "Text us: ", "Textphone: ", "WhatsApp {} on ", "Send a text to ", "Deaf people can text "]).format(pick(ORGS))
    return row(before + printed + follower(printed), bare(printed.split("](")[0]), f"GB text {form}", n.alternatives())


def relay():
    n = Number("GB", pick(["free", "cheap", "land"]))
    form, printed = home_form(n)
    while "link" in form or printed.startswith(("*", "_", "`", "“")) or "full" in form:
        form, printed = home_form(n)
    before = pick(["Relay UK: ", "Relay UK: dial ", "Deaf people can dial ", "Textphone: ", "Text relay: ", "Typetalk ", "Next Generation Text: ", "If you cannot hear, dial "])
    gap = pick([" ", " ", " ", " then ", ", then ", " followed by ", "-", " + ", NBSP, " and then "])
    return row(before + "18001" + gap + printed + pick(["", ".", " 24 hours a day.", ". 3 people came.", " (9-5)"]), bare(printed), f"GB relay {form}",
               n.alternatives() | {"18001" + bare(printed)})


def several():
    """Two or three numbers in a row; one is asked for."""
    region = R.choices(ENGLISH, [10, 3, 2, 1, 2, 2])[0]
    numbers = [Number(region) for _ in range(pick([2, 2, 3]))]
    plain = [pick([n.home, n.home, "".join(n.groups), " ".join(n.groups), "-".join(n.groups)]) for n in numbers]
    between = pick([" or ", ", ", " / ", " and ", "; ", "/", " – or ", ", or ", "\n", " | ", ". ", " – ", " (mobile: ", ", fax ", " or, free, ", " & ", " or freephone ", "\n- "])
    last = pick([" or ", " and ", between])
    text = plain[0]
    for i, each in enumerate(plain[1:], 1):
        text += (last if i == len(plain) - 1 and between not in ("/", "\n", " | ") else between) + each
    if "(mobile" in text:
        text += ")" * text.count("(mobile")
    which = R.randrange(len(numbers))
    return row(lead().rstrip("“") + text + pick(["", ".", " 24 hours a day.", ". 3 people came.", " (9-5)", " 24/7."]), numbers[which].national,
               f"{region} several {between!r}", numbers[which].alternatives(), **settings_of(region))


def last_figures():
    """A second number told by its last figures alone: the first must be whole."""
    n = Number("GB", pick(["land", "cheap"]))
    tail = filled("N#" if chance(0.3) else "N###" if chance(0.5) else "N")
    gap = pick(["/", " / ", " or ", " and ", ", "])
    text = n.home + gap + tail
    return row(lead().rstrip("“") + text + pick(["", ".", " 24 hours a day."]), n.national, f"GB last figures {gap!r}", {*n.alternatives(), n.national + tail})


def vanity():
    word = pick(VANITY)
    free = pick(["800", "888", "877"])
    digits = f"1{free}{keyed(word)}"
    printed = pick([f"1-{free}-{word}", f"1-{free}-{word[:3]}-{word[3:]}", f"1 {free} {word}", f"{free}-{word}"])
    if chance(0.6):
        told = f"{digits[0]}-{free}-{digits[4:7]}-{digits[7:]}"
        text = printed + pick([f" ({told})", f", that is {told}", f" or {told}"])
        return row(pick(["Call ", "Helpline: ", "Ring "]) + text + pick(["", ".", " 24/7.", ". 3 people came."]), digits, "US vanity with figures", {digits[1:]}, regions=["US"])
    return row(pick(["Call ", "Helpline: ", "Ring "]) + printed + pick(["", ".", " 24/7.", ". 3 people came."]), bare(printed), "US vanity", {digits, digits[1:]}, regions=["US"])


def one():
    return R.choices([english, abroad_in_english, at_home, short, text_number, text_mobile, relay, several, last_figures, vanity],
                     [50, 6, 14, 8, 3, 3, 4, 8, 2, 2])[0]()


# ---------------------------------------------------------------- none
def f(pattern):
    return filled(pattern)


def year():
    return str(R.randint(1850, 2060))


def clock():
    return f"{R.randint(0, 23):02d}{pick([':', '.'])}{R.randint(0, 59):02d}"


def date():
    month = pick("January February March April May June July August September October November December".split())
    return pick([f"{R.randint(1, 28)} {month} {year()}", f"{R.randint(1, 28):02d}/{R.randint(1, 12):02d}/{year()}", f"{year()}-{R.randint(1, 12):02d}-{R.randint(1, 28):02d}",
                 f"{R.randint(1, 28):02d}.{R.randint(1, 12):02d}.{year()}", f"{month} {R.randint(1, 28)}, {year()}"])


def thousands(n, sep=","):
    return f"{n:,}".replace(",", sep)


def none_rows():
    big = R.randint(10_000, 99_000_000)
    return [
        ("year", f"The {pick(['mill', 'school', 'bridge', 'library'])} was built in {year()} and closed in {year()}."),
        ("years", f"Figures for {year()}, {year()}, {year()} and {year()} are in the table."),
        ("year range", f"The plan for {R.randint(1990, 2040)}{pick(['–', '-', '/', ' to '])}{R.randint(2041, 2070)} was agreed."),
        ("financial year", f"In 20{f('##')}/{f('##')} spending rose to £{thousands(big)}."),
        ("amount", f"The council will spend £{thousands(big)} and save £{thousands(big // 3)}.{f('##')}."),
        ("amount", f"A fine of {pick(['£', '€', '$'])}{thousands(big, pick([',', ' ', NBSP]))} was set."),
        ("amount", f"The total was {thousands(big, pick([' ', NBSP, NNBSP]))} {pick(['pounds', 'euros', 'dollars'])}."),
        ("population", f"{thousands(big)} people live in the county, {thousands(big // 7)} of them over 65."),
        ("population", f"The town has {thousands(big, ' ')} people and {thousands(big // 9, ' ')} homes."),
        ("score", f"{pick(['Leeds', 'Rovers', 'Ireland'])} won {f('#')}-{f('#')}, {f('##')}–{f('##')} and {f('#')}–{f('#')}."),
        ("scores", f"The sets were {f('#')}-{f('#')}, {f('#')}-{f('#')}, {f('#')}-{f('#')}."),
        ("cricket", f"They made {f('N##')} for {f('#')} and {f('N##')} for {f('#')} declared ({f('##')}.{f('#')} overs)."),
        ("time", f"The doors open at {clock()} and close at {clock()}."),
        ("time range", f"The service runs {clock()}{pick(['–', '-', ' to '])}{clock()} on Sundays."),
        ("times", f"Buses leave at {clock()}, {clock()}, {clock()} and {clock()}."),
        ("timetable", f"Trains: {f('##')}00 {f('##')}15 {f('##')}30 {f('##')}45."),
        ("24 hour", f"Between 0{f('#')}{f('##')} and 1{f('#')}{f('##')} hours on {date()} a car was taken."),
        ("date", f"The meeting is on {date()} and the next on {date()}."),
        ("dates", f"From {date()} to {date()} the road is closed."),
        ("isbn", f"The book is out (ISBN {pick(['978-0-14-103614-4', '978-' + f('#-####-####-#'), '978 ' + f('# ### ##### #'), f('#-##-######-#'), '978' + f('##########')])})."),
        ("issn", f"The journal has ISSN {f('####-####')}."),
        ("grid", f"The site is at grid reference {pick(['SK', 'TQ', 'NZ', 'SU'])} {pick([f('### ###'), f('#### ####'), f('##### #####'), f('######')])}."),
        ("coordinates", f"The wreck lies at {f('5#')}.{f('######')}, -{f('#')}.{f('######')}."),
        ("coordinates", f"It is at 5{f('#')}°{f('##')}′{f('##')}″N, 0{f('#')}°{f('##')}′{f('##')}″W."),
        ("version", f"Install version {f('#.#.#')} or {f('##.##.####')} of the app."),
        ("version", f"The update to iOS 1{f('#')}.{f('#')}.{f('#')} (build {f('####')}) is out."),
        ("range", f"Between {f('N##')} and {f('N###')} homes may flood."),
        ("range", f"Some {f('N##')}{pick(['–', '-'])}{f('N##')} jobs will go, at {f('N#')}–{f('N#')} sites."),
        ("ages", f"The scheme is for those aged {f('N#')}{pick(['-', '–', ' to '])}{f('N#')}; {f('N##')} have joined."),
        ("crime reference", f"Quote crime reference {pick([f('########/##'), 'CR/' + f('######/##'), f('##/######/##'), '44' + f('#########')])}."),
        ("reference", f"Please quote reference {pick([f('##/#####/') + 'OUT', f('N#########'), f('####-####-####'), 'AB' + f('########'), f('######')])}."),
        ("planning", f"Application {f('##/#####/')}{pick(['FUL', 'OUT', 'HSE'])} was approved by {f('#')} votes to {f('#')}."),
        ("incident", f"Quote incident {f('N##')} of {date()}."),
        ("case", f"Case number {pick([f('###########'), 'T2026' + f('####'), f('####/20##'), f('########')])} was heard."),
        ("invoice", f"Invoice {pick(['no. ', 'number ', ''])}{f('0#######')} was paid on {date()}."),
        ("charity", f"Registered charity number {pick([f('1######'), f('N#####'), 'SC0' + f('#####')])}."),
        ("charity", f"Charity no. {f('1######')}, company no. {f('0#######')}."),
        ("company", f"Registered in England, company number {f('0#######')}."),
        ("vat", f"VAT registration number {pick(['GB ', ''])}{f('### #### ##')}."),
        ("nhs", f"Her NHS number is {f('### ### ####')}."),
        ("bank", f"Pay to sort code {f('##-##-##')}, account number {f('########')}."),
        ("iban", f"IBAN GB{f('##')} NWBK {f('#### #### #### ##')}."),
        ("card", f"The card ended in {f('####')}; the full number was {f('#### #### #### ####')}."),
        ("passport", f"Passport number {f('#########')} was reported lost."),
        ("ni", f"National Insurance number QQ {f('## ## ##')} C."),
        ("postcode", f"Write to {f('N#')} High Street, {pick(['M', 'B', 'LS', 'YO'])}{f('N')} {f('#')}{pick(['AA', 'QX'])}."),
        ("address", f"The depot is at Unit {f('N#')}, {f('N##')}-{f('N##')} Dock Road, {pick(['Leeds', 'Hull'])}."),
        ("zip", f"Send it to PO Box {f('####')}, Denver, CO {f('8####')}-{f('####')}."),
        ("po box", f"Write to PO Box {f('N###')}, Hull HU1 {f('#')}AA."),
        ("house numbers", f"Numbers {f('N#')}, {f('N#')}, {f('N#')} and {f('N##')} were evacuated."),
        ("percent", f"It rose from {f('##')}.{f('#')}% to {f('##')}.{f('##')}%, or {f('N#')} per cent."),
        ("ratio", f"The ratio is {f('N')}:{f('N#')} and the odds {f('N#')}/{f('N')}."),
        ("measure", f"The pipe is {f('N##')}mm by {f('N###')} mm and holds {f('N##')} litres."),
        ("measure", f"The hall is {f('N#')}.{f('#')} m × {f('N#')}.{f('#')} m, or {thousands(int(f('N###')))} square feet."),
        ("distance", f"They walked {f('N#')} km on day 1, {f('N#')} km on day 2 and {f('N#')} km on day 3."),
        ("temperature", f"Highs of {f('N#')}C, {f('N#')}C and {f('N#')}°C are expected."),
        ("election", f"Ali {thousands(int(f('N####')))}; Beck {thousands(int(f('N####')))}; Cole {f('N##')}. Turnout {f('N#')}.{f('#')}%."),
        ("election", f"Majority {f('N####')}. Electorate {f('N####')}. Spoilt papers {f('N##')}."),
        ("lottery", f"The numbers drawn were {f('0#')}, {f('1#')}, {f('2#')}, {f('3#')}, {f('4#')} and {f('5#')}."),
        ("lottery", f"Winning ticket {f('######')} was sold in Hull."),
        ("law", f"Section {f('N#')}({f('#')}) of the {year()} Act and S.I. {year()}/{f('####')} apply."),
        ("case law", f"See [{year()}] EWCA Civ {f('N###')} and ({year()}) {f('N#')} Cr App R {f('N##')}."),
        ("pages", f"See pages {f('N##')}–{f('N##')} and tables {f('N')}.{f('#')} to {f('N')}.{f('##')}."),
        ("paragraph", f"Paragraphs {f('N')}.{f('N')}.{f('N#')} to {f('N')}.{f('N')}.{f('N#')} were changed."),
        ("doi", f"doi:10.{f('####')}/s{f('#####')}-0{f('##')}-{f('#####')}-{f('#')}"),
        ("collar", f"PC {f('N###')} and Sergeant {f('N##')} gave evidence."),
        ("plate", f"The car, AB{f('##')} CDE, and a van, {f('N##')} DUB {f('####')}, were found."),
        ("bus", f"Buses {f('N#')}, {f('N##')} and X{f('N#')} stop there; the {f('N##')} does not."),
        ("road", f"The A{f('N###')}, M{f('N#')} and B{f('N###')} are closed at junction {f('N#')}."),
        ("flight", f"Flight BA{f('0###')} landed at {clock()} on runway {f('0#')}/{f('N#')}."),
        ("ship", f"The ship, IMO {f('9######')}, was built in {year()}."),
        ("channel", f"Watch on channel {f('1##')} or listen on {f('9#')}.{f('#')} FM and {f('N##')} kHz."),
        ("barcode", f"The recalled packs have barcode {f('5############')} and batch {f('L####')}."),
        ("batch", f"Batch codes {f('####')}, {f('####')} and {f('####')} are affected, use by {date()}."),
        ("serial", f"Serial numbers {f('######')} to {f('######')} must go back."),
        ("calls", f"The service had {thousands(big)} calls in 20{f('##')}, {f('N##')} of them from children."),
        ("calls", f"{f('N###')} people called {pick(ORGS)} last year, {f('N##')} more than in 20{f('##')}."),
        ("calls", f"Calls to the helpline rose from {f('N###')} to {f('N####')}."),
        ("days", f"He was jailed for {f('N')} years and {f('N')} months, {f('N##')} days after {date()}."),
        ("sentence list", f"Jailed: {f('N')} years; {f('1#')} months; {f('N##')} hours of unpaid work."),
        ("row", f"{f('N##')} {f('N##')} {f('N##')} {f('N###')} are the totals by quarter."),
        ("table", f"| Year | Homes | Cost |\n|---|---|---|\n| 20{f('##')} | {f('N###')} | {thousands(big)} |\n| 20{f('##')} | {f('N###')} | {thousands(big // 2)} |"),
        ("table", f"| Ward | 20{f('##')} | 20{f('##')} |\n|---|---|---|\n| North | {f('N##')} | {f('N###')} |\n| South | {f('N###')} | {f('N##')} |"),
        ("list", f"1. {f('N##')} homes\n2. {f('N##')} shops\n3. {f('N###')} trees"),
        ("uprn", f"The UPRN is 1000{f('########')}."),
        ("tender", f"Tender DN{f('######')} closes at {clock()} on {date()}."),
        ("grant", f"Grant EP/{pick('TVX')}{f('######')}/1 pays {f('N#')} posts."),
        ("phone model", f"The {pick(['Nokia', 'Galaxy'])} {f('N###')} went on sale in {year()}."),
        ("train", f"Train {f('1')}A{f('##')} and units {f('1#####')} and {f('3#####')} were damaged."),
        ("height", f"The tower is {f('N##')} ft ({f('N#')}.{f('#')} m) and has {f('N##')} steps."),
        ("decimals", f"The rate was 0.{f('####')} and then 0.0{f('###')}."),
        ("fraction", f"{f('N')}/{f('N')} of pupils and {f('N#')} 1/2 classes came."),
        ("ip", f"The address was 192.168.{f('N#')}.{f('1##')}."),
        ("url", f"See https://www.example.org/news/{year()}/{f('0#')}/{f('########')}."),
        ("email", f"Write to desk{f('####')}@example.org by {date()}."),
        ("hashtag", f"Use #{pick(['Flood', 'Census'])}{year()} and room #{f('N##')}."),
        ("pin", f"The code on the letter has {f('N')} figures; the first letters went to {f('N####')} homes."),
        ("exam", f"Grades {f('9')}-{f('4')} went to {f('N##')} of {f('N##')} pupils, or {f('N#')}.{f('#')}%."),
        ("minutes", f"Item {f('N')}.{f('N')}: {f('N#')} in favour, {f('N')} against, {f('N')} abstained."),
        ("lighthouse", f"Number {f('N#')} of {f('N##')}, lot {f('N###')}, sold for £{f('N##')},000."),
        ("rainfall", f"{f('N#')}.{f('#')}, {f('N#')}.{f('#')} and {f('N##')}.{f('#')} mm of rain fell on {f('N')}, {f('N')} and {f('1#')} May."),
        ("weights", f"Packs of {f('N##')}g, {f('N##')}g and 1.{f('N')}kg are recalled."),
        ("shares", f"The index closed at {thousands(int(f('N###')))}.{f('##')}, down {f('N#')}.{f('#')} points."),
        ("race", f"Runner {f('N###')} won in 0{f('N')}:{f('3#')}:{f('4#')}."),
        ("since", f"Since {clock()} on {date()} {f('N##')} calls have been answered."),
    ]


def none():
    kind, text = pick(none_rows())
    if chance(0.25):
        text = pick(["# News\n\n", "The council met today. ", "In 2025 it was worse. ", "Officers said: "]) + text
    return {"text": text, "kind": kind}


if __name__ == "__main__":
    number, seed = int(sys.argv[1]), int(sys.argv[2])
    asked_none = len(sys.argv) > 3
    R.seed(f"{seed} {'none' if asked_none else 'numbers'}")
    for _ in range(number):
        print(json.dumps(none() if asked_none else one(), ensure_ascii=False))
