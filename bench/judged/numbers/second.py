#!/usr/bin/env python3
"""blind.py N SEED [none] -- examination set; independent of dev.py.

Fields: text, digits, region, form, follower; optional also (other numbers in the text),
alt (other spelling of the same number, e.g. href), maybe (text short codes etc.: finding or not finding is both fine), before.
"""

import json, random, sys
from string import digits as DIG

rng = random.Random()
c = lambda *a: rng.choice(a)
n_ = lambda a, b: rng.randint(a, b)


def fill(p):
    return "".join(
        rng.choice(DIG)
        if ch == "#"
        else rng.choice("23456789")
        if ch == "X"
        else rng.choice("123456789")
        if ch == "N"
        else ch
        for ch in p
    )


MON = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "October", "November", "December"]
WD = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]


def day():
    return f"{rng.choice(WD)} {n_(1, 28)} {rng.choice(MON)}"


def year():
    return str(n_(2015, 2029))


# '~' ends the trunk prefix which goes in the international form; leading country implied by region. Patterns without '~' have no +form.
PAT = {
    "GB": [
        ("london", "0~20 7X## ####", 3),
        ("london", "0~20 8X## ####", 2),
        ("london", "0~20 3X## ####", 1),
        ("023", "0~23 8022 ####", 1),
        ("024", "0~24 7655 ####", 1),
        ("028", "0~28 90X# ####", 2),
        ("029", "0~29 20X# ####", 2),
        ("011x", "0~113 2## ####", 1),
        ("011x", "0~117 9## ####", 2),
        ("011x", "0~115 9## ####", 1),
        ("01x1", "0~121 3## ####", 1),
        ("01x1", "0~131 5## ####", 1),
        ("01x1", "0~161 7## ####", 2),
        ("01x1", "0~191 4## ####", 1),
        ("01x1", "0~151 4## ####", 1),
        ("4+6", "0~1302 X#####", 2),
        ("4+6", "0~1332 X#####", 1),
        ("4+6", "0~1473 X#####", 2),
        ("4+6", "0~1604 X#####", 2),
        ("4+6", "0~1782 X#####", 1),
        ("4+6", "0~1872 X#####", 1),
        ("4+6", "0~1978 X#####", 1),
        ("4+6", "0~1325 X#####", 1),
        ("4+6", "0~1534 X#####", 0),
        ("4+6", "0~1786 X#####", 1),
        ("4+6s", "0~1452 X## ###", 2),
        ("4+6s", "0~1792 X## ###", 1),
        ("4+5", "0~1204 63###", 1),
        ("4+5", "0~1298 26###", 1),
        ("4+5", "0~1524 34###", 1),
        ("4+5", "0~1900 64###", 1),
        ("4+5", "0~1606 44###", 1),
        ("5+5", "0~15394 X####", 1),
        ("5+5", "0~17687 X####", 2),
        ("5+5", "0~13873 X####", 1),
        ("5+5", "0~16973 X####", 1),
        ("5+5", "0~19467 X####", 1),
        ("mob", "0~7811 ######", 2),
        ("mob", "0~7771 ### ###", 3),
        ("mob", "0~7986 ######", 2),
        ("mob", "0~7446 ### ###", 1),
        ("mob5", "0~7900 9#####", 1),
        ("0800", "0800 X## ###", 3),
        ("0800", "0800 X## ####", 3),
        ("0800", "0800 0## ####", 2),
        ("0808", "0808 X## ####", 3),
        ("0808", "0808 100 ####", 1),
        ("0845", "0845 X## ####", 2),
        ("03", "0~300 X## ####", 2),
        ("03", "0~303 X## ####", 1),
        ("03", "0~330 X## ####", 2),
        ("03", "0~344 X## ####", 1),
        ("03", "0~345 X## ####", 2),
        ("03", "0~370 X## ####", 1),
        ("03", "0~300 123 ####", 2),
        ("child", "0800 1111", 3),
        ("code", "999", 1),
        ("code", "101", 3),
        ("code", "111", 2),
        ("code", "105", 1),
        ("code", "119", 1),
        ("code", "159", 1),
        ("code", "112", 1),
        ("code2", "116 123", 2),
        ("code2", "116 000", 1),
    ],
    "IE": [
        ("1800", "1800 X## ###", 4),
        ("1850", "1850 X## ###", 2),
        ("dublin", "0~1 8X# ####", 3),
        ("dublin", "0~1 66# ####", 2),
        ("area", "0~61 4## ###", 1),
        ("area", "0~21 49# ####", 1),
        ("area", "0~91 5## ###", 1),
        ("mob", "0~87 X## ####", 2),
        ("mob", "0~86 X## ####", 1),
        ("code", "112", 1),
        ("code2", "116 123", 1),
    ],
    "US": [
        ("na", "~206 X62 ####", 1),
        ("na", "~303 X35 ####", 1),
        ("na", "~404 X57 ####", 1),
        ("na", "~518 X74 ####", 1),
        ("na", "~916 X22 ####", 1),
        ("toll", "1~800 X42 ####", 2),
        ("toll", "1~888 X83 ####", 1),
        ("toll", "~877 X96 ####", 1),
        ("toll", "1~833 X44 ####", 1),
        ("code", "988", 1),
        ("code", "911", 1),
    ],
    "CA": [
        ("na", "~604 X65 ####", 1),
        ("na", "~819 X94 ####", 1),
        ("na", "~709 X72 ####", 1),
        ("na", "~416 X38 ####", 1),
        ("toll", "1~800 X67 ####", 2),
        ("toll", "1~866 X92 ####", 1),
        ("code", "988", 1),
    ],
    "AU": [
        ("1800", "1800 X## ###", 3),
        ("1300", "1300 X## ###", 3),
        ("13", "13 XX ##", 2),
        ("geo", "0~2 62## ####", 1),
        ("geo", "0~3 93## ####", 1),
        ("geo", "0~7 33## ####", 1),
        ("geo", "0~8 82## ####", 1),
        ("mob", "0~412 ### ###", 1),
        ("mob", "0~437 ### ###", 1),
        ("code", "000", 1),
        ("code2", "13 11 14", 2),
        ("code2", "13 20 11", 1),
    ],
    "NZ": [
        ("0800", "0800 X## ###", 3),
        ("0508", "0508 X## ###", 1),
        ("geo", "0~9 30# ####", 1),
        ("geo", "0~3 37# ####", 1),
        ("geo", "0~4 49# ####", 1),
        ("mob", "0~21 X## ###", 1),
        ("mob", "0~27 X## ####", 1),
        ("code", "111", 1),
        ("code", "1737", 2),
        ("code", "105", 1),
    ],
}
CC = {"GB": "44", "IE": "353", "US": "1", "CA": "1", "AU": "61", "NZ": "64"}


def number(reg, kinds=None):
    ps = [p for p in PAT[reg] if (kinds is None or p[0] in kinds) and p[2]]
    k, p, _ = rng.choices(ps, [x[2] for x in ps])[0]
    p = fill(p)
    if "~" in p:
        a, b = p.split("~")
        ig = b.split()
        if a == "1":
            g = ["1"] + ig
        else:
            g = [a + ig[0]] + ig[1:]
        return {"r": reg, "k": k, "g": g, "ig": ig}
    return {"r": reg, "k": k, "g": p.split(), "ig": None}


LONG = lambda n: not n["k"].startswith("code") and n["k"] != "child"

# ------------------------------------------------------------ printed forms
J = {
    "sp": " ",
    "hy": "-",
    "hy2010": "\u2010",
    "nbhy": "\u2011",
    "en": "\u2013",
    "em": "\u2014",
    "bar2015": "\u2015",
    "minus": "\u2212",
    "dot": ".",
    "mid": "\u00b7",
    "bullet": "\u2022",
    "hyphpoint": "\u2027",
    "slash": "/",
    "slash-sp": " / ",
    "dot-sp": ". ",
    "mid-sp": " \u00b7 ",
    "nbsp": "\u00a0",
    "thin": "\u2009",
    "hair": "\u200a",
    "figsp": "\u2007",
    "emsp": "\u2003",
    "nnb": "\u202f",
    "ideo": "\u3000",
    "sp2": "  ",
    "sp3": "   ",
    "tab": "\t",
    "ent160": "&#160;",
    "entthin": "&thinsp;",
    "entnd": "&ndash;",
    "ent8209": "&#8209;",
    "eschy": "\\-",
    "hysp": "- ",
    "sphy": " -",
    "sp-en-sp": " – ",
    "nbsp-sp": "\u00a0 ",
}
del J["dot-sp"]
W = {
    "sp": 30,
    "hy": 4,
    "nbhy": 4,
    "en": 4,
    "em": 2,
    "minus": 3,
    "dot": 4,
    "mid": 3,
    "nbsp": 4,
    "thin": 3,
    "nnb": 3,
    "sp2": 3,
    "slash": 3,
}
MATH = {str(i): chr(0x1D7CE + i) for i in range(10)}
SANS = {str(i): chr(0x1D7E2 + i) for i in range(10)}
FW = {str(i): chr(0xFF10 + i) for i in range(10)}
SUPER = dict(zip(DIG, "⁰¹²³⁴⁵⁶⁷⁸⁹"))
tr = lambda m, s: "".join(m.get(x, x) for x in s)


def odd(D):
    ways = [
        [2] * 9,
        [3] * 9,
        [4] * 9,
        [5] * 9,
        [4, 2, 2, 3],
        [4, 1, 3, 3],
        [3, 4, 4],
        [3, 3, 2, 3],
        [5, 2, 2, 2],
        [1, 3, 3, 4],
        [4, 3, 2, 2],
        [6, 5],
        [4, 4, 3],
        [5, 3, 3],
        [2, 4, 5],
        [7, 4],
    ]
    w = rng.choice(ways)
    o = []
    r = D
    for x in w:
        if not r:
            break
        o.append(r[:x])
        r = r[x:]
    if r:
        o[-1] += r
    if len(o) > 1 and len(o[-1]) == 1:
        z = o.pop()
        o[-1] += z
    return o


def printed(n):
    g, r = n["g"], n["r"]
    D = "".join(g)
    ch = [("j", 46)]
    if len(g) > 1:
        ch += [("brk", 7), ("brk-hy", 2), ("brk-ind", 1), ("md", 9), ("brk-br", 1)]
    if len(g) > 2:
        ch += [("brk2", 2), ("mixed", 4)]
    ch += [("run", 5 if LONG(n) else 1), ("fw", 3), ("math", 1), ("key", 3), ("sup", 1)]
    if LONG(n):
        ch += [
            ("odd", 12),
            ("odd-hy", 3),
            ("spell", 4),
            (
                "brackets",
                9 if n["ig"] and n["k"] not in ("mob", "mob5") or n["k"] in ("0800", "0808", "0845", "1800") else 0,
            ),
            (
                "wrong",
                3
                if n["k"]
                in ("london", "011x", "01x1", "4+6", "4+6s", "0808", "0845", "03", "na", "toll", "dublin", "1300")
                else 0,
            ),
        ]
        if n["k"] in ("london", "011x", "01x1", "4+6", "4+6s"):
            ch += [("alt", 4)]
    else:
        ch += [("spell", 2)]
    if n["ig"]:
        ch += [("intl", 24)]
    f = rng.choices([a for a, b in ch], [b for a, b in ch])[0]
    if f == "j":
        if len(g) == 1:
            return g[0], D, "code", set()
        ks = list(J)
        k = rng.choices(ks, [W.get(x, 1) for x in ks])[0]
        fl = {"loose"} if k in ("slash-sp", "mid-sp", "hysp", "sphy", "sp-en-sp", "sp3", "tab") else set()
        if k in ("eschy",) or k.startswith("ent"):
            fl.add("src")
        if k == "tab":
            fl.add("tab")
        if n["k"] in ("child", "code2") and k not in (
            "sp",
            "nbsp",
            "hy",
            "nbhy",
            "thin",
            "sp2",
            "nnb",
            "en",
            "dot",
            "ent160",
        ):
            k, fl = "sp", set()
        return J[k].join(g), D, "sep-" + k, fl
    if f == "run":
        return D, D, "run", set()
    if f == "odd":
        return " ".join(odd(D)), D, "odd", set()
    if f == "odd-hy":
        return c("-", ".", "–", "\u2011").join(odd(D)), D, "odd-sep", set()
    if f == "mixed":
        return g[0] + c(" ", "/", " - ", ". ".strip()) + c("-", ".", " ", "\u2011").join(g[1:]), D, "mixed", set()
    if f == "spell":
        k = c(" ", " ", "-", "-", ".", "\u00a0", "–")
        return k.join(D), D, "spell", {"spell"}
    if f == "brk":
        i = n_(1, len(g) - 1)
        return " ".join(g[:i]) + "\n" + " ".join(g[i:]), D, "break", {"nl"}
    if f == "brk-hy":
        i = n_(1, len(g) - 1)
        return "-".join(g[:i]) + "-\n" + "-".join(g[i:]), D, "break-hyphen", {"nl"}
    if f == "brk-ind":
        i = n_(1, len(g) - 1)
        return " ".join(g[:i]) + "\n  " + " ".join(g[i:]), D, "break-indent", {"nl"}
    if f == "brk-br":
        return g[0] + c("<br/>", "<br />\n") + " ".join(g[1:]), D, "break-tag", {"nl", "md"}
    if f == "brk2":
        return "\n".join(g[:3]) + "".join(" " + x for x in g[3:]), D, "break-twice", {"nl"}
    if f == "md":
        k = n_(0, 8)
        h, t = g[0], " ".join(g[1:])
        return (
            [
                f"**{h}**{t}",
                f"**{h} {t[0]}**{t[1:]}",
                f"<b>{h}</b> {t}",
                f"__{h}__ {t}",
                f"*{h}* *{t}*",
                " ".join(f"**{x}**" for x in g),
                f"{h} <em>{t}</em>",
                f"***{h}*** {t}",
                f"({h}) **{t}**" if LONG(n) else f"**{h}** {t}",
            ][k],
            D,
            "partial-markup",
            {"md"},
        )
    if f == "fw":
        return c(" ", "\u3000", "-").join(tr(FW, x) for x in g), D, "fullwidth", set()
    if f == "math":
        return " ".join(tr(c(MATH, SANS), x) for x in g), D, "math-digits", set()
    if f == "sup":
        return " ".join(tr(SUPER, x) for x in g), D, "superscript", {"sup"}
    if f == "key":
        k = c("\ufe0f\u20e3", "\u20e3")
        return c("", " ").join("".join(x + k for x in y) for y in g), D, "keycap", set()
    if f == "brackets":
        p, h = ("", g) if g[0] != "1" else (c("1 ", "1-"), g[1:])
        rest = ("-" if r in ("US", "CA") else c(" ", " ", "-")).join(h[1:])
        o, cl, nm = c(
            ("(", ")", "round"),
            ("(", ")", "round"),
            ("[", "]", "square"),
            ("( ", " )", "round-airy"),
            ("（", "）", "round-fw"),
        )
        if nm == "square" and p == "1-":
            p = "1 "
        return (
            p + o + h[0] + cl + c(" ", " ", "", "-", "\u00a0") + rest,
            D,
            "area-" + nm,
            {"sq"} if nm == "square" else set(),
        )
    if f == "wrong":
        h = list(g)
        i = len(h) - 1 if rng.random() < 0.6 else n_(1, len(h) - 1)
        h[i] = h[i] + rng.choice(DIG) if rng.random() < 0.5 else h[i][:-1]
        return c(" ", " ", "-", ".", "").join(h), "".join(h), "wrong-length", {"wrong"}
    if f == "alt":
        s = " ".join(g)
        L = g[-1]
        return (
            s
            + c(
                "/" + str((int(L[-1]) + 3) % 10),
                " or " + L[:-1] + str((int(L[-1]) + 1) % 10) if len(L) == 6 else "/" + str((int(L[-1]) + 2) % 10),
                "/" + L[:-1] + str((int(L[-1]) + 4) % 10),
            ),
            D,
            "alt-tail",
            {"wrong"},
        )
    cc = CC[r]
    ig = n["ig"]
    I = cc + "".join(ig)
    na = cc == "1"
    k = n_(0, 16)
    if na and k in (3, 4, 5, 6, 7, 8, 9, 10, 14):
        k = c(0, 1, 2, 11, 12)
    if k == 0:
        return f"+{cc} " + " ".join(ig), I, "intl", set()
    if k == 1:
        return f"+{cc}" + c("\u2011", "-", "–").join([""] + ig), I, "intl-dash", set()
    if k == 2:
        return f"+{cc}" + "".join(ig), I, "intl-run", set()
    if k == 3:
        return f"+{cc} (0) " + " ".join(ig), I, "intl-(0)", set()
    if k == 4:
        return f"+{cc} (0)" + " ".join(ig), I, "intl-(0)", set()
    if k == 5:
        return f"+{cc}(0)" + "".join(ig), I, "intl-(0)-tight", set()
    if k == 6:
        return f"+{cc}-(0)" + "-".join(ig), I, "intl-(0)-hy", set()
    if k == 7:
        return f"00 {cc} " + " ".join(ig), "00" + I, "00", set()
    if k == 8:
        return f"00{cc}-" + "-".join(ig), "00" + I, "00-hy", set()
    if k == 9:
        return f"(00{cc}) " + " ".join(ig), "00" + I, "00-br", set()
    if k == 10:
        return f"+{cc} [0]" + " ".join(ig), I, "intl-[0]", {"sq"}
    if k == 11:
        return f"(+{cc}) " + " ".join(ig), I, "intl-br", set()
    if k == 12:
        return f"+{cc} ({ig[0]}) " + " ".join(ig[1:]), I, "intl-area-br", set()
    if k == 13:
        return f"+ {cc} " + " ".join(ig), I, "intl-plus-gap", set()
    if k == 14:
        return f"+{cc}\u00a0(0)\u00a0" + "\u00a0".join(ig), I, "intl-(0)-nbsp", set()
    if k == 15:
        h = [f"+{cc}"] + ig
        i = n_(1, len(h) - 1)
        return " ".join(h[:i]) + "\n" + " ".join(h[i:]), I, "intl-break", {"nl"}
    return f"+{cc} **" + " ".join(ig) + "**", I, "intl-markup", {"md"}


WORDS = [
    "Speak to our team",
    "Give us a ring",
    "call the nurse line",
    "Phone now",
    "dial the advice line",
    "call our newsroom",
    "Telephone the registrar",
    "Get through to a person",
]


def link_target(n):
    D = "".join(n["g"])
    o = [(D, D), (D, D), ("-".join(n["g"]), D), ("%20".join(n["g"]), D)]
    if n["ig"]:
        o += [("+" + CC[n["r"]] + "".join(n["ig"]), CC[n["r"]] + "".join(n["ig"]))] * 4 + [
            ("+" + CC[n["r"]] + "-" + "-".join(n["ig"]), CC[n["r"]] + "".join(n["ig"]))
        ]
    return rng.choice(o)


def dress(n, s, D, form, fl):
    opts = [
        ("", 50),
        ("**", 5),
        ("*", 2),
        ("__", 1),
        ("***", 1),
        ("<b>", 1),
        ("<u>", 1),
        ("`", 2),
        ("``", 1),
        ("l", 6),
        ("lt", 2),
        ("ll", 2),
        ("lw", 6),
        ("lb", 1),
        ("a", 2),
        ("al", 1),
        ("()", 4),
        ("q", 4),
        ("e", 7),
        ("o", 5),
        ("lhttp", 2),
        ("ref", 1),
        ("bstop", 3),
        ("guill", 1),
    ]
    k = rng.choices([a for a, b in opts], [b for a, b in opts])[0]
    fancy = fl & {"md", "nl", "src", "sq", "tab", "sup"}
    if fancy and k not in ("", "()", "q", "e", "o", "lw"):
        k = ""
    if "sq" in fl and k == "q":
        k = ""
    if fl & {"wrong"} and k not in ("", "**", "*", "()", "q"):
        k = ""
    if not LONG(n) and k == "e":
        k = ""
    if k == "":
        return s, D, form, fl, None
    if k in ("**", "*", "__", "***"):
        return k + s + k, D, form + "/em" + k, fl, None
    if k in ("<b>", "<u>"):
        return k + s + "</" + k[1:], D, form + "/html", fl, None
    if k == "`":
        return f"`{s}`", D, form + "/code", fl, None
    if k == "``":
        return f"`` {s} ``", D, form + "/code2", fl, None
    if k == "()":
        return f"({s})", D, form + "/br", fl, None
    if k == "q":
        return c(f"“{s}”", f"‘{s}’", f'"{s}"'), D, form + "/quote", fl, None
    if k == "guill":
        return f"«{s}»", D, form + "/guillemet", fl, None
    if k == "bstop":
        return f"**{s}**", D, form + "/bold", fl | {"bstop"}, None
    if k == "e":
        x = fill(c("N#", "N##", "N###", "N"))
        return (
            s
            + c(
                f", ext. {x}",
                f" ext.{x}",
                f" (extn {x})",
                f" – ext {x}",
                f" (x{x})",
                f" x{x}",
                f" extension: {x}",
                f" Ext {x}",
                f" and ask for extension {x}",
                f"\u00a0ext\u00a0{x}",
            ),
            D,
            form + "/ext",
            fl | {"tail"},
            None,
        )
    if k == "o":
        x = n_(1, 6)
        return (
            s
            + c(
                f" (opt {x})",
                f", then option {x}",
                f" – option {x}",
                f" option {x} then {n_(1, 5)}",
                f" (press {x})",
                f", menu option {x}",
                f" followed by {x}",
            ),
            D,
            form + "/option",
            fl | {"tail"},
            None,
        )
    h, hd = link_target(n)
    alt = hd if hd != D else None
    if k == "l":
        return f"[{s}](tel:{h})", D, form + "/link", fl, alt
    if k == "lt":
        return f'[{s}](tel:{h} "Call us")', D, form + "/link-title", fl, alt
    if k == "ll":
        return f"[call {s} now](tel:{h})", D, form + "/link-longer", fl, alt
    if k == "lb":
        return f"**[{s}](tel:{h})**", D, form + "/link-bold", fl, alt
    if k == "a":
        return f'<a class="phone" href="tel:{h}">{s}</a>', D, form + "/a", fl, alt
    if k == "lhttp":
        return f"[{s}](https://www.example.org/contact)", D, form + "/link-http", fl, None
    if k == "ref":
        return f"[{s}][tel]", D, form + "/link-ref", fl, None
    if k == "al":
        return f"<tel:{h.replace('%20', '-')}>", hd, "autolink", {"auto"}, None
    w = rng.choice(WORDS)
    if n["k"] in ("mob", "mob5") and rng.random() < 0.4:
        return f"[Text us](sms:{h})", hd, "link-sms", {"w"}, None
    return c(f"[{w}](tel:{h})", f"[**{w}**](tel:{h})", f'<a href="tel:{h}">{w}</a>'), hd, "link-words", {"w"}, None


# ------------------------------------------------------------ surroundings
TOWN = {
    "GB": ["Doncaster", "Stoke", "Telford", "Inverness", "Neath", "Omagh", "Truro", "Sunderland", "Harlow", "Wigan"],
    "IE": ["Athlone", "Drogheda", "Ennis", "Tralee", "Letterkenny", "Dún Laoghaire"],
    "US": ["Seattle", "Atlanta", "Albany, New York", "Sacramento, California", "Boise, Idaho"],
    "CA": ["Vancouver", "Gatineau, Quebec", "St. John’s, Newfoundland", "Toronto", "Edmonton, Alberta"],
    "AU": ["Canberra", "Geelong, Victoria", "Cairns, Queensland", "Adelaide", "Darwin"],
    "NZ": ["Nelson (New Zealand)", "Tauranga, NZ", "Ōtautahi Christchurch", "Palmerston North, New Zealand"],
}
OPEN = {
    "GB": [
        "A 17-year-old boy is in hospital after a crash on the A{a} near {t}.",
        "The firm, based in {t}, was fined £{m}.",
        "Storm Éowyn has cut power to {k} homes around {t}.",
        "NHS {t} has extended its walk-in clinics.",
        "Trading Standards officers in {t} seized {k} illegal vapes.",
        "A public inquiry into the {t} bypass opens on {d}.",
        "Fire crews from {t} were sent to a barn blaze at {h}.",
        "Applications for the {y} bursary are open.",
    ],
    "IE": [
        "Gardaí at {t} Garda Station are appealing for dashcam footage.",
        "Uisce Éireann has issued a boil water notice for {t}.",
        "The Minister announced €{m} for {t}; see gov.ie.",
        "ESB crews restored power to {k} customers in {t}, Ireland.",
    ],
    "US": [
        "Deputies near {t} found $12,400 in cash.",
        "FEMA opened a disaster recovery center in {t}.",
        "The U.S. Attorney announced charges in {t}.",
        "The {t} Department of Public Works will close two lanes.",
    ],
    "CA": [
        "The {t} detachment of the RCMP is investigating.",
        "Health Canada is recalling the product sold in {t}.",
        "The Province is investing $3.2 million in {t}.",
        "Details for {t} are at ontario.ca.",
    ],
    "AU": [
        "Detectives in {t} (police.vic.gov.au) have released CCTV.",
        "Services Australia teams are visiting {t}.",
        "The Australian Federal Police charged a man in {t}.",
        "A total fire ban covers {t}; see bom.gov.au.",
    ],
    "NZ": [
        "Police in {t} have named the victim.",
        "Waka Kotahi will close the highway at {t}; see nzta.govt.nz.",
        "Inland Revenue (ird.govt.nz) has opened an office in {t}.",
        "Civil Defence has declared an emergency in {t}.",
    ],
}


def opener(r):
    t = rng.choice(OPEN[r])
    return (
        t.replace("{t}", rng.choice(TOWN[r]))
        .replace("{a}", str(n_(3, 999)))
        .replace("{m}", fill("N#,###"))
        .replace("{k}", fill("N,###"))
        .replace("{d}", day())
        .replace("{y}", year())
        .replace("{h}", fill("1#.45"))
    )


ASK = [
    "If you can help, call ",
    "People affected can ring ",
    "Drivers with dashcam footage should phone ",
    "Worried about a neighbour? Call us on ",
    "Parents can telephone the school nursing team on ",
    "Book by calling ",
    "For a large-print copy, phone ",
    "To donate by phone: ",
    "Journalists should ring ",
    "Out-of-hours press line: ",
    "Customer services: ",
    "Freephone ",
    "Freephone: ",
    "Telephone ",
    "TEL: ",
    "tel:",
    "Tel.: ",
    "Tel/Text ",
    "Phone – ",
    "P: ",
    "(T) ",
    "✆ ",
    "📱 ",
    "☏ ",
    "Ph ",
    "Call centre: ",
    "Advice line ",
    "Enquiries: call ",
    "Booking line ",
    "Newsdesk: phone ",
    "Dial ",
    "Just call ",
    "Call now: ",
    "Dedicated helpline number: ",
    "Our phone number has changed. Please call ",
    "Samaritans can be called on ",
    "Lost your card? Ring ",
    "Anyone who recognises him is urged to contact officers by calling ",
    "Homeowners should dial ",
    "contact: Alex Morgan / call ",
    "Jo Lee, media officer | phone ",
    "Call back requests: ring ",
    "**Tel:** ",
    "**Call** ",
    "*Phone:* ",
    "**Helpline**: ",
    "E: media@example.org T: ",
    "Switchboard ",
]
BEFORE = [
    ("est", "Est. 1986. Tel "),
    ("charity", "Registered charity 10{6}. Call "),
    ("charity-pipe", "Charity no. 10{6} | Tel "),
    ("suite", "Suite 400. Phone "),
    ("by-date", "Tell us by 31/12/{y} by calling "),
    ("on-date", "Ring before 5pm on {d}: "),
    ("48h", "Please call within 48 hours on "),
    ("phase", "Stage 2 ({y}): call "),
    ("price", "Tickets are £25; to book, phone "),
    ("fifty", "Aged 50+? Call "),
    ("covid", "Covid-19 helpline: "),
    ("covid-bare", "Call the Covid-19 helpline "),
    ("road", "Did you see the A55 crash? Call "),
    ("stat", "1 in 5 of us will need help: ring "),
    ("channel", "After Channel 4 tonight, call "),
    ("q", "Q7. Who do I call? Ring "),
    ("oclock", "Between 8 and 8, ring "),
    ("hours-par", "Advice line (8am-8pm) call "),
    ("sevendays", "Phone us 7 days a week: "),
    ("sevendays-bare", "Phone us 7 days a week "),
    ("sevendays-on", "You can call 24/7, 365 days a year, on "),
    ("year-end", "Helpline for the Class of {y}: "),
    ("paren-year", "Helpline (from {y}) tel "),
    ("ref", "Ref {6}/25: call "),
    ("incident", "Quote incident {3} of {d} and call "),
    ("with-ref", "With reference 26*{6} to hand, ring "),
    ("collar", "DC {4} Khan can be called on "),
    ("level", "Level 3, enquiries phone "),
    ("para", "4.2 Complaints: call "),
    ("po-box", "PO Box 45 (tel: "),
    ("pc", "Write to BS1 5TR or call "),
    ("pc2", "County Hall, NR1 2DH – tel "),
    ("fax", "Call (not fax 2 pages!) "),
    ("over", "Over 1,500 have rung "),
    ("no1", "Our no. 1 helpline – "),
    ("comma-year", "As in {y}, callers should ring "),
    ("year-colon", "Winter helpline {y}: "),
    ("year-dash", "Winter helpline {y} – "),
    ("year-plain", "Winter helpline {y}  "),
]
BEFORE = [b for b in BEFORE if b[0] != "po-box"]
TIGHT = {"covid-bare": 0, "sevendays-bare": 0, "year-plain": 1}


def money(r):
    return {"GB": "£", "IE": "€"}.get(r, "$")


def after(r):
    q = c(str(n_(2, 9)), str(n_(10, 99)), fill("N,###"))
    m = money(r)
    pp = {"GB": "p", "IE": "c"}.get(r, "¢")
    return [
        ("eof", "", "s"),
        ("fullstop", ".", "s"),
        ("closing", ". Thank you.", "s"),
        ("fs-noun", f". {q} homes lost power.", "s"),
        ("fs-noun2", f". {q} firefighters tackled the blaze.", "s"),
        ("fs-age", f". 12-year-old Sam was found safe.", "s"),
        ("fs-ord", ". 2nd phase works follow.", "s"),
        ("fs-money", f". {m}3m was raised.", "s"),
        ("fs-dec", f". {n_(2, 40)}.5 tonnes were removed.", "s"),
        ("fs-frac", ". 7/10 adults agree.", "s"),
        ("fs-mph", ". 40mph limits apply.", "s"),
        ("fs-time", ". 10am is the quietest time.", "s"),
        ("fs-year", f". {year()} saw record demand.", "s"),
        ("fs-pct", f". {n_(11, 99)}pc of callers agreed.", "s"),
        ("fs-group", f". {n_(1, 9)} {fill('###')} {fill('###')} people live here.", "s"),
        ("fs-double", f".  {q} arrests followed.", "s"),
        ("fs-quote", f".” {q} others agreed.", "s"),
        ("bang", f"! {q} prizes must be won.", "s"),
        ("qmark", f"? {q} already have.", "s"),
        ("par-daily", " (8am–8pm daily).", "s"),
        ("par-mil", " (0900-1700).", "s"),
        ("par-days", " (Mon to Fri: 0930 to 1630).", "s"),
        (
            "par-short",
            c(" (9–5)", " (8-6)", " (10-4, Mon-Thu)", " (7 days)", " (24/7)", " (24 hrs)", " (9:00-17:00)")
            .strip(" ")
            .join([" ", "."]),
            "s",
        ),
        ("par-hug", c("(9–5).", "(24/7).", "(8am-6pm).", "(7 days)."), "hug"),
        ("sq-hrs", " [24 hrs].", "s"),
        ("par-cost", f" (13{pp}/min).", "s"),
        ("par-free", " (free; 9am-1pm Saturdays).", "s"),
        ("par-ref", f" (ref {fill('ABC-###')}).", "s"),
        ("par-num", f" (1).", "s"),
        ("par-since", f" (launched {year()}).", "s"),
        ("bare-mil", " 0900-1700.", "f"),
        ("bare-mil2", " 0900 to 1700 hrs.", "f"),
        ("bare-8-6", c(" 8–6.", " 8 till 8.", " 7am-11pm.", " 8am to 8pm.", " 9 to 5:30."), "f"),
        (
            "bare-24",
            c(" 24 hours.", " 24hr.", " 24-hours-a-day.", " 24/7/365.", " 24 hrs a day, 365 days a year."),
            "f",
        ),
        ("bare-7", " 7 days.", "f"),
        ("bare-365", " 365 days.", "f"),
        ("clock", " around the clock, 365 days.", "s"),
        ("daily", ", seven days (8-8).", "s"),
        ("comma-mil", ", 0800-2000.", "s"),
        ("comma-7", ", 7 days a week, 8-8.", "s"),
        ("comma-24", ", 24 hours a day.", "s"),
        ("dash-24", " – 24 hours a day.", "h"),
        ("dash-mil", " - 0800 to 1800.", "h"),
        ("colon-mil", ": 0800-1800.", "s"),
        ("comma-fin", f", 2025/26.", "s"),
        ("comma-year", f", {year()}.", "s"),
        ("comma-figure", f", {q} of whom volunteer.", "s"),
        ("dash-vol", f" – {q} volunteers are waiting.", "h"),
        ("hug-dash", f"–{q} volunteers are waiting.", "h"),
        ("hyphen-vol", f" - {q} volunteers are waiting.", "h"),
        ("colon-calls", f": {q} calls a day are answered.", "s"),
        ("semi", f"; {q} staff are on duty.", "s"),
        ("ell", f"... {q} staff are on duty.", "s"),
        ("pipe", f" | {day()} {year()}", "s"),
        ("bullet-year", f" • {year()}", "s"),
        ("cite", f" citing 0{fill('###')} of {n_(1, 28)}/{n_(10, 12)}/25.", "s"),
        ("cite2", f", quoting {fill('N###')} of {day()}.", "s"),
        ("cite3", f" quoting {n_(10, 900)} of {n_(1, 28)}/{n_(1, 12)}.", "s"),
        ("occ", f" quoting occurrence 26*{fill('######')}.", "s"),
        ("op", f" and say 'Op 5512'.", "s"),
        ("quote-long", f" and quote reference 26000{fill('######')}.", "s"),
        ("quote-dash", f" - quote {fill('N####-######')}.", "h"),
        ("crimeno", f" (crime number 0{fill('#/####')}/25).", "s"),
        ("log", f", log {fill('N##')}.", "s"),
        ("urn", f" with URN {fill('N#######')}.", "s"),
        ("card", " with your 12-digit card number.", "s"),
        ("pin", ", PIN 4471.", "s"),
        ("28d", " within 28 days.", "s"),
        ("10wd", " at least 10 working days before travel.", "s"),
        ("iso", f" by {year()}-11-14.", "s"),
        ("dmy", f" on 14/11/{year()}.", "s"),
        ("from", f" from {day()}.", "s"),
        ("until", f" until 6pm, {n_(1, 28)} {rng.choice(MON)}.", "s"),
        ("at", f" at 10.15am on {day()}.", "s"),
        ("at-pmin", f" at 65{pp} per minute.", "s"),
        ("@", f" @ 13{pp}/min.", "s"),
        ("cost", f" ({m}1.02 per call).", "s"),
        ("cost-bare", f" {m}1.50 per call.", "s"),
        ("cost-fs", f". {m}5 a minute applies.", "s"),
        ("cost-pence", f", 10{pp} per minute.", "s"),
        (
            "pc",
            {
                "GB": ", NE1 4ST.",
                "IE": ", H91 XY12.",
                "US": ", WA 98101.",
                "CA": ", V5K 0A1.",
                "AU": ", ACT 2601.",
                "NZ": ", Nelson 7010.",
            }[r],
            "s",
        ),
        (
            "nl-pc",
            {
                "GB": "\nNE1 4ST",
                "IE": "\nH91 XY12",
                "US": "\nWA 98101",
                "CA": "\nV5K 0A1",
                "AU": "\nACT 2601",
                "NZ": "\nNelson 7010",
            }[r],
            "n",
        ),
        ("nl-num", f"\n{q} homes lost power.", "n"),
        ("nl-street", f"\n10 Market Square", "n"),
        ("nl-mil", "\n0900-1700", "n"),
        ("nl-24", "\n24 hours, 7 days", "n"),
        ("nl-date", f"\n14/11/{year()}", "n"),
        ("nl-year", f"\n© {year()}", "n"),
        ("nl-page", "\n2/3", "n"),
        ("nl-rule", f"\n---\n{q} homes lost power.", "n"),
        ("nl-list", f"\n- {q} vans", "n"),
        ("nl-enum", "\n(2) Email the team", "n"),
        ("nl-enum2", f"\n{n_(2, 9)}) Visit 4 Mill Lane", "n"),
        ("nl-sec", "\n\n3.1 Background", "n"),
        ("nl-head", f"\n## {n_(2, 9)} top tips", "n"),
        ("nl-note", "\n1 Figures are provisional.", "n"),
        ("nl-notes", "\n1. Figures are provisional.", "n"),
        ("nl-pct", f"\n{n_(11, 99)}% satisfied", "n"),
        ("nl-money", f"\n{m}{fill('N,###')} raised", "n"),
        ("sup", "<sup>1</sup>.", "s"),
        ("supchar", ".²", "s"),
        ("fn", "[^2].", "fn"),
        ("dagger", "‡.", "s"),
        ("poss", " (Welsh: press 1).", "s"),
        ("lang", "; press 2 for Irish." if r == "IE" else "; press 2 for another language.", "s"),
        ("pct", f" ({n_(11, 99)}% answered within 30 seconds).", "s"),
        ("dist", " if you live within 5 miles of the site.", "s"),
        ("age", " if you are 70 or over.", "s"),
        ("grid", " (grid ref SU 123 456).", "s"),
        ("emerg-or", " or {E} in an emergency.", "E"),
        ("emerg-fs", ". In an emergency dial {E}.", "E"),
        ("emerg-br", " ({E} in an emergency).", "E"),
        ("emerg-comma", ", or in an emergency {E}.", "E"),
        ("emerg-slash", " / {E} in an emergency.", "E"),
        ("two-or", " or {2}.", "2"),
        ("two-or-call", ", or call {2}.", "2"),
        ("two-slash", " / {2}.", "2"),
        ("two-hugslash", "/{2}.", "2s"),
        ("two-comma", ", {2}.", "2"),
        ("two-semi", "; {2}.", "2"),
        ("two-amp", " & {2}.", "2"),
        ("two-pipe", " | {2}", "2"),
        ("two-bullet", " • {2}", "2"),
        ("two-nl", "\n{2}", "2"),
        ("two-nl-or", " or\n{2}", "2"),
        ("two-andor", " and/or {2}.", "2"),
        ("two-br", " ({2} if calling from abroad).", "2i"),
        ("two-intl", ", or from overseas {2}.", "2i"),
        ("two-mob", ", mobile {2}.", "2"),
        ("two-fax", " (out of hours call {2}).", "2"),
        ("textcode", f" or text HELP to 8{fill('N###')}.", "T"),
    ]


EM = {"GB": "999", "IE": "112", "US": "911", "CA": "911", "AU": "000", "NZ": "111"}


def make():
    r = rng.choices(list(PAT), [58, 9, 10, 6, 10, 7])[0]
    n = number(r)
    if n["r"] == "AU" and n["k"] == "13" and rng.random() < 0.3:
        n = number(r)
    s, D, form, fl = printed(n)
    s, D, form, fl, alt = dress(n, s, D, form, fl)
    if "tail" in fl:
        fl = fl | {"wrong"}
    also, maybe, before = [], [], None
    words = "w" in fl
    lay = rng.choices(
        ["run-in", "para", "bul", "num", "head", "tbl", "quo", "sig", "sent", "brk", "htmlp", "numfirst", "intable2"],
        [38, 14, 7, 6, 4, 5, 3, 6, 8, 4, 2, 4, 2],
    )[0]
    if fl & {"nl", "tab"} and lay in ("head", "tbl", "intable2", "sent", "quo", "htmlp"):
        lay = "run-in"
    if words and lay in ("tbl", "intable2", "sent", "brk", "sig", "numfirst"):
        lay = "para"
    op = opener(r) if (r != "GB" or rng.random() < 0.55) else ""
    short = not LONG(n)
    if words:
        lead = c("For help: ", "In a crisis? ", "Enquiries: ", "", "Journalists: ")
    elif rng.random() < 0.3:
        before, lead = rng.choice(BEFORE)
        tight = before in ("covid-bare", "sevendays-bare", "year-plain")
        if tight and (
            short
            or "spell" in fl
            or "wrong" in fl
            or n["k"] in ("13", "1300", "1800", "1850", "na", "toll")
            or D.startswith("00")
        ):
            before, lead = "covid", "Covid-19 helpline: "
        if before == "no1" and "loose" in fl:
            before, lead = "over", "Over 1,500 have rung "
        if r != "GB":
            if before in ("pc", "pc2", "road", "collar", "channel", "charity", "charity-pipe"):
                before, lead = "level", "Level 3, enquiries phone "
            lead = lead.replace("£", money(r))
    elif n["k"] in ("mob", "mob5") and rng.random() < 0.5:
        lead = c(
            "Text ",
            "Text or ring ",
            "WhatsApp or text ",
            "Mobile (call or text): ",
            "Mob. ",
            "Duty press officer mobile: ",
            "Send photos by text to ",
            "BSL users can text ",
        )
    else:
        lead = rng.choice(ASK)
    lead = lead.replace("{y}", year()).replace("{d}", day())
    for x in ("3", "4", "6"):
        lead = lead.replace("{" + x + "}", fill("#" * int(x)))
    A = []
    for nm, t, k in after(r):
        if k == "f" and (fl & {"spell", "wrong", "w", "auto"} or "loose" in fl):
            continue
        if k == "h" and fl & {"loose", "wrong"}:
            continue
        if k == "hug" and ("link" in form or "autolink" in form or fl & {"w", "sq"}):
            continue
        if k == "fn" and ("link" in form or "sq" in fl):
            continue
        if k in ("2", "2s", "2i") and (
            fl & {"w", "wrong"} or short and nm not in ("two-or", "two-or-call", "two-nl-or")
        ):
            continue
        if k == "2s" and ("slash" in form or "odd" in form or "mixed" in form):
            continue
        if nm == "two-slash" and ("slash" in form or "mixed" in form):
            continue
        if nm == "emerg-slash" and ("slash" in form or fl & {"wrong"}):
            continue
        if k == "E" and (short or fl & {"w"} and nm != "emerg-fs"):
            continue
        if nm in ("two-bullet",) and ("bullet" in form or "mid" in form):
            continue
        if nm in ("bullet-year",) and ("bullet" in form or "mid" in form or "wrong" in fl):
            continue
        if nm in ("supchar", "sup") and ("sup" in fl or "wrong" in fl):
            continue
        if words and nm in ("pc", "poss", "comma-figure", "pin", "sup", "supchar", "cost-bare", "grid", "log"):
            continue
        if short and nm in (
            "cost",
            "cost-bare",
            "cost-fs",
            "pc",
            "comma-fin",
            "comma-year",
            "comma-figure",
            "log",
            "pin",
            "at-pmin",
            "@",
            "cost-pence",
            "par-cost",
            "bare-7",
            "bare-365",
            "bare-mil",
            "bare-mil2",
            "bare-8-6",
        ):
            continue
        if n["k"] == "13" and k == "f":
            continue
        if nm == "fs-quote" and "quote" in form:
            continue
        A.append((nm, t, k))
    fam = {}
    for a in A:
        fam.setdefault(a[2], []).append(a)
    kk = list(fam)
    wt = {"s": 60, "f": 12, "h": 8, "hug": 3, "n": 16, "fn": 1, "E": 6, "2": 11, "2s": 2, "2i": 3, "T": 2}
    nm, t, k = rng.choice(fam[rng.choices(kk, [wt[x] for x in kk])[0]])
    if "par-short" == nm:
        t = " " + c("(9–5)", "(8-6)", "(10-4, Mon-Thu)", "(7 days)", "(24/7)", "(24 hrs)", "(9:00-17:00)") + "."
    if nm == "fs-quote":
        lead = lead if lead.startswith("“") else "“" + lead

    def use(t):
        if "{E}" in t:
            also.append(EM[r])
            t = t.replace("{E}", EM[r])
        if "{2}" in t:
            while True:
                if k == "2i":
                    m = number(r)
                    if not m["ig"] or not LONG(m):
                        continue
                    x = f"+{CC[r]} " + " ".join(m["ig"])
                    xd = CC[r] + "".join(m["ig"])
                else:
                    m = number(r if rng.random() < 0.85 else c("GB", "IE", "US"), None)
                    if not LONG(m):
                        continue
                    if m["r"] != r:
                        if not m["ig"]:
                            continue
                        x = f"+{CC[m['r']]} " + " ".join(m["ig"])
                        xd = CC[m["r"]] + "".join(m["ig"])
                    else:
                        x = c(" ", " ", "-", " ").join(m["g"])
                        xd = "".join(m["g"])
                if xd != D:
                    break
            also.append(xd)
            t = t.replace("{2}", x)
        if k == "T":
            maybe.append(t.rstrip(".").split()[-1])
        return t

    if lay in ("tbl", "intable2", "sent"):
        before = None
    if lay == "run-in":
        body = (op + " " if op else "") + lead + s + use(t)
    elif lay == "para":
        body = (op + "\n\n" if op else "") + lead + s + use(t)
    elif lay == "bul":
        b = c("- ", "* ", "+ ", "• ")
        body = (op + "\n" if op else "") + b + lead + s + use(t)
    elif lay == "num":
        body = (op + "\n" if op else "") + f"{n_(1, 12)}" + c(". ", ") ") + lead + s + use(t)
    elif lay == "head":
        body = (op + "\n" if op else "") + "#" * n_(1, 4) + " " + lead + s + use(t)
    elif lay == "htmlp":
        body = "<p>" + (op + " " if op else "") + lead + s + "</p>"
        nm = "tag"
    elif lay == "quo":
        body = "> " + (op + "\n> " if op else "") + lead + s + use(t).replace("\n", "\n> ")
    elif lay == "sig":
        body = (
            (op + "\n" if op else "")
            + c("Chris Day, head of news", "ENDS", "Media contact", "Notes for editors:", f"Issued {day()} {year()}")
            + "\n"
            + lead
            + s
            + use(t)
        )
    elif lay == "tbl":
        nm = "cell"
        right = c("24/7", "9-5", "0900-1700", f"{fill('N,###')}", year(), f"{n_(1, 99)}%", "free", f"{money(r)}5")
        left = c(
            "Call us", "Helpline", "Phone", "Telephone", "Out of hours tel", f"Helpline {year()}", "Ring", "Contact 2"
        )
        body = (op + "\n" if op else "") + c(
            f"| {left} | {s} | {right} |",
            f"{left} | {s} | {right}",
            f"| {right} | {left}: {s} |",
            f"| {left} | {right} | {s} |",
        )
    elif lay == "intable2":
        nm = "cell-head"
        body = (op + "\n\n" if op else "") + f"| Telephone | Calls in {year()} |\n|:--|--:|\n| {s} | {fill('N,###')} |"
    elif lay == "sent":
        nm = "in-sentence"
        y = year()
        body = (op + " " if op else "") + c(
            f"The advice line, {s}, answered {fill('N,###')} calls in {y}.",
            f"People ringing {s} between 8 and 10 wait longest.",
            f"Calling {s} costs no more than {n_(5, 15)}p a minute.".replace(
                "p a", {"GB": "p a", "IE": "c a"}.get(r, " cents a")
            ),
            f"“Ring {s} 24 hours a day,” said the {n_(20, 60)}-year-old."
            if not fl & {"spell", "wrong", "loose"} and n["k"] != "13"
            else f"“Ring {s},” said the {n_(20, 60)}-year-old.",
            f"Our phone line ({s}) opens at 8.",
            f"By {y}, callers to {s} had raised {money(r)}{n_(2, 9)}m.",
            f"Store the helpline’s number – {s} – in your phone."
            if "loose" not in fl and "em" not in fl
            else f"Store the helpline’s number ({s}) in your phone.",
            f"Dialling {s} connects you to 1 of {n_(10, 60)} nurses.",
            f"The number to ring is {s}; it has been used since {y}.",
            f"To be called back, ring {s}, {n_(8, 11)}am-4pm, and leave your name.",
        )
    elif lay == "brk":
        nm2 = use(t)
        b = c("(T: ", "(phone ", "(ring ", "(helpline: ", "[call ")
        body = (
            (op + " " if op else "")
            + c(
                "Our duty solicitor ",
                "The family liaison team ",
                "Bookings ",
                "A 24-hour line ",
                "The Class of 2010 helpline ",
            )
            + b
            + s
            + ("]" if b[0] == "[" else ")")
            + nm2
        )
        nm = "closer " + nm
        before = None
        if b[0] == "[" and (nm2.startswith("(") or nm2.startswith("[")):
            return None
    else:
        before = "list-marker"
        if short or "spell" in fl or n["k"] in ("13",):
            before = None
        mk = c("1. ", "2) ", f"{n_(3, 9)}. ", "- ", "* ") if before else ""
        if mk.strip() in "-*":
            before = None
        body = (
            (op + "\n" if op else "")
            + c("Ring:", "Phone lines", "**Call**", "Telephone numbers to call:")
            + "\n"
            + mk
            + s
            + use(t)
        )
    if (
        "bstop" in fl
        and k == "s"
        and lay in ("run-in", "para", "bul", "num")
        and body.count(s + ".") == 1
        and s.endswith("**")
    ):
        body = body.replace(s + ".", s[:-2] + ".**")
        form += "-stop-inside"
    if "link-ref" in form:
        h, hd = link_target(n)
        body += f"\n\n[tel]: tel:{h}"
        alt = hd if hd != D else None
        if "|" in body:
            return None
    if lay == "quo" and "nl" in fl:
        return None
    if body.count("\n") > 3:
        return None
    if "{" in body:
        raise SystemExit(body)
    o = {"text": body, "digits": D, "region": r, "form": form, "follower": nm}
    if also:
        o["also"] = also
    if alt:
        o["alt"] = [alt]
    if maybe:
        o["maybe"] = maybe
    if before:
        o["before"] = before
    return o


# ------------------------------------------------------------ no number
def nothing():
    t = rng.choice(TOWN["GB"])
    y = n_(1950, 2020)
    F = fill
    B = [
        ("year-range", f"Reigned {y}–{y + n_(2, 20)}; restored {y + 25}-{y + 30}."),
        ("year-range", f"The {year()}/{n_(16, 30)} accounts and the {y}-{str(y + 5)[2:]} accounts are published."),
        ("year-range", f"From {y} to {y + 9}, {F('N,###')} ships were built at {t}."),
        ("years", f"Floods in {y}, {y + 7}, {y + 13} and {y + 22} cost lives."),
        ("years", f"Winners: {y} {t}; {y + 1} Wigan; {y + 2} Truro."),
        ("year-count", f"In {year()} {F('N##')} {F('###')} trees were planted."),
        ("date", f"The deadline is {F('1#')}.{F('1')}1.{year()}."),
        ("date", f"Minutes of 03/04/{year()} and 01/05/{year()} were agreed."),
        ("date", f"{day()}, {day()} and {day()} {year()} are training days."),
        ("date", f"Filed 2025-0{F('N')}-1{F('#')} 08:00:17 +01:00"),
        ("date", f"Embargoed until 0001 hrs on {n_(1, 28)}/0{n_(1, 9)}/{year()}"),
        ("dates", f"Race days: 07, 08, 14, 15, 21, 22 {rng.choice(MON)}"),
        ("time", f"The blast happened at 0{n_(1, 9)}{F('#')}0 GMT ({n_(10, 12)}.{F('N')}0 BST)."),
        ("time", f"Crews left at 2115, 2130 and 2145 and returned by 0345."),
        ("time", f"High tides: 0102, 0730, 1345 and 2010 on {day()}"),
        ("time", f"He finished in 2:0{F('#')}:{F('1#')}, ahead of 2:1{F('#')}:{F('3#')}."),
        ("hours", f"The museum opens 10-4 Tue-Sat and 11-3 on Sundays until {year()}."),
        ("hours", "Mon 0800 1800 Tue 0800 1800 Wed 0800 1300"),
        ("hours", f"Polling stations are open 0700–2200 on {day()}."),
        ("hours", "24/7 CCTV covers the car park 365 days a year."),
        ("planning", f"Ref: {n_(20, 26)}/0{F('####')}/OUT, land at {t}"),
        ("planning", f"DC/{year()[2:]}/0{F('#####')} was refused by 7 votes to 4."),
        ("planning", f"Appeal APP/X1234/W/{year()[2:]}/33{F('#####')} was dismissed."),
        ("planning", f"Permit 0800/{year()}/{F('###')} covers the site."),
        ("case", f"Case No: 0{F('##')}-{F('####')}-{F('##')}, {t} County Court"),
        ("case", f"Claim no. KB-{year()}-00{F('####')}"),
        ("case", f"Neutral citation [{year()}] EWHC {F('N###')} (Admin)"),
        ("case", f"Case 1:{year()[2:]}-cv-0{F('####')} was dismissed in Seattle."),
        ("crime", f"The theft was logged as 14/{F('N#####')}/{year()[2:]}."),
        ("crime", f"Occurrence 0{F('########')} was closed."),
        ("crime", f"Crime number 42/{F('N#####')}/25 relates to {t}."),
        ("charity", f"Registered charity nos. 2{F('#####')}, SC03{F('####')} and NIC10{F('####')}"),
        ("charity", f"Charity 10{F('#####')}; company limited by guarantee 0{F('#######')}"),
        ("company", f"Company registration 0{F('#######')} ({t})"),
        ("company", f"Registered number: OC3{F('#####')}; VAT {F('N## #### ##')}"),
        ("company", f"D-U-N-S {F('##')}-{F('###')}-{F('####')}"),
        ("company", f"FCA firm reference {F('N#####')}; LEI 2138{F('########')}XY{F('##')}"),
        ("company", f"CRO number {F('N#####')}, charity CHY {F('N####')}, Dublin"),
        ("company", f"ABN {F('N# ### ### ###')}, Canberra"),
        ("company", f"IRD number 0{F('##-###-###')} is a sample."),
        ("money", f"The package is worth £{F('N## ### ###')}."),
        ("money", f"Debts of £0.8m, £1.{F('##')}m and £{F('N,###,###')} were written off."),
        ("money", f"Fines: £300 £345 £370 £{F('N,###')}.00"),
        ("money", f"It raised $1-800,000 to $2,{F('###')},{F('###')}."),
        ("money", f"Budget lines 0300 £{F('N,###')}; 0330 £{F('N,###')}; 0345 £{F('N,###')}"),
        ("score", f"{t} 101 Wigan 99; {t} 112-111 Truro."),
        ("score", f"England 345-7 & 123-4 dec beat Australia 280 & 187."),
        ("score", f"Half-time: 1-11 to 0-12."),
        ("score", "21-15 19-21 22-20"),
        ("score", f"Darts: 501 501 180 140 100"),
        ("stats", f"Cases rose from {F('N## ###')} to {F('N## ###')} ({F('N#')}.{F('##')}%)."),
        ("stats", f"HR 0.{F('##')} (0.{F('##')}–0.{F('##')}); P<0.0{F('N')}1; n={F('N###')}"),
        ("stats", f"Mean (SD) 101.{F('#')} (11.{F('#')}), median 999, IQR 111–119"),
        ("stats", f"{F('N,###')} of {F('N#,###')} children ({F('N#')}%) had measles."),
        ("table", f"|{y}|0{F('###')}|{F('N###')}|{F('N###')}|"),
        ("table", f"| Ward | 07 | 08 | 09 |\n|---|---|---|---|\n| {t} | 0{F('##')} | {F('N##')} | {F('N###')} |"),
        ("table", f"{t}  0345  0370  1116  1123"),
        ("table", f"A {F('N###')} {F('####')} {F('####')}\nB {F('N###')} {F('####')} {F('####')}"),
        ("percent", f"Support was 07.{F('##')}% in {y} and {F('N#')}.{F('##')}% in {year()}."),
        ("percent", "0.8%, 08.1%, 57.0% and 12.3% respectively"),
        ("isbn", f"ISBN 978-0-{F('##')}-{F('######')}-{F('#')}"),
        ("isbn", f"ISBN 978 1 {F('####')} {F('####')} {F('#')} (hbk), 0 {F('####')} {F('####')} X (pbk)"),
        ("isbn", f"ISBN-13: 978{F('##########')}"),
        ("isbn", f"ISMN 979-0-{F('####')}-{F('####')}-{F('#')}"),
        ("grid", f"TQ {F('#####')} {F('#####')}"),
        ("grid", f"Located at NGR SX 07{F('##')} 8{F('###')}, west of {t}."),
        ("grid", f"Easting 0{F('#####')} Northing 0{F('#####')}"),
        ("coords", f"53.{F('######')}N 001.{F('######')}W"),
        ("coords", f"Lat 50 07.{F('###')} N, long 005 {F('3#')}.{F('###')} W"),
        ("postcode", f"Deliveries to {n_(1, 99)}-{n_(100, 140)} Mill Lane, {t} M1 1AA, have resumed."),
        ("postcode", f"TR1, TR2, TR11 and PL{n_(10, 35)} postcodes are affected."),
        ("road", f"The A{F('N##')}(M), A1(M) J{n_(40, 65)}–J{n_(66, 70)} and B{F('N###')} are shut."),
        ("road", f"Closures: M6 J10-J10a 2100-0500; A38 2200-0600"),
        ("road", f"State Route 520 and I-90 reopen; exit 164A stays shut in Seattle."),
        ("price", f"Stamps cost 85p, £1.35 or £1.65 from 7 {rng.choice(MON)}."),
        ("price", f"Adults £12.50, children £08.00, under-5s £0"),
        ("distance", f"The path is {n_(2, 40)} miles ({n_(50, 90)}km) from {t} to Wigan."),
        ("distance", "Splits: 100m 11.1, 200m 22.2, 400m 49.9, 800m 1:59.9"),
        ("measure", f"A 0.3 x 0.45 m panel weighing 0800 g was stolen."),
        ("measure", f"Rainfall: 101.1mm, 111.2mm, 119.0mm and 159.4mm"),
        ("measure", f"Blood pressure 120/80, pulse 72, temp 37.0"),
        ("lottery", f"EuroMillions: 07 11 23 34 48, Lucky Stars 03 09"),
        ("lottery", f"Raffle tickets 0101, 0345 and 0808 won prizes."),
        ("lottery", f"Premium Bond 101AB{F('######')} won £1m."),
        ("bus", f"Services 7, 7A, 101, 105 and X11 will use Mill Lane."),
        ("bus", f"The 0845 from {t} and the 0300 night bus are cancelled."),
        ("train", f"Train 1S08 0800 {t} to Wigan was {n_(10, 90)} minutes late."),
        ("section", f"Section 111 and section 101 of the 1972 Act apply."),
        ("section", "Rules 3.1 to 3.11 (see 11.4, 11.5)"),
        ("section", f"Schedule 1, Part 2, paras 3(1)-(4), 5 and 7"),
        ("age", f"Sisters aged 7, 8, 11 and 13, and their {n_(70, 101)}-year-old grandmother were rescued."),
        ("age", f"People aged 18-24, 25-34 and 65+ were surveyed."),
        ("bank", f"Cheques: account {F('########')}, sort code {F('##-##-##')}"),
        ("bank", f"IBAN GB{F('##')} BARC 20{F('##')} {F('####')} {F('####')} {F('##')}"),
        ("bank", f"BSB 0{F('##-###')} account {F('N## ### ###')}, Adelaide"),
        ("serial", f"Serial numbers from 0800{F('######')} to 0800{F('######')} are affected."),
        ("serial", f"Part no. 01-{F('####')}-{F('####')}, revision 3"),
        ("serial", f"Chassis WDB{F('######')}A{F('######')}"),
        ("serial", f"IMEI {F('##')}-{F('######')}-{F('######')}-{F('#')}"),
        ("gtin", f"GTIN 0{F('#')} {F('######')} {F('######')}, best before {n_(1, 28)}.0{n_(1, 9)}.{year()}"),
        ("upc", f"UPC {F('#-#####-#####-#')} sold in Atlanta"),
        ("lot", f"Lots 1800 to 1850 and 1300–1345 go under the hammer."),
        ("catalogue", f"Catalogue ref. MS 0{F('###')}/{F('##')}/{F('###')}; accession {y}.{F('###')}.{F('#')}"),
        ("hashtag", f"#COP{n_(20, 40)} drew {F('N#,###')} posts; @user0{F('#########')} led."),
        ("url", f"https://example.org/a/{F('##########')}?id=0{F('#########')}"),
        ("url", f"[Accounts](https://example.org/{year()}/0{F('###-###-####')}.pdf)"),
        ("email", f"Write to case0{F('#########')}@example.org."),
        ("doi", f"https://doi.org/10.{F('N###')}/s{F('#####')}-0{F('##')}-{F('#####')}-{F('#')}"),
        ("pmid", f"PMID: {F('N#######')}; PMC0{F('######')}"),
        ("trial", f"EudraCT number {year()}-00{F('####')}-{F('##')}"),
        ("patent", f"Patent GB2{F('######')}B; EP {F('N ### ###')}"),
        ("un", f"UN 1{F('###')}, CAS {F('N###')}-{F('##')}-{F('#')}, EC 2{F('##-###-#')}"),
        ("element", f"Sulfur dioxide 0.{F('###')} {F('###')} ppm"),
        ("imo", f"The tanker (IMO 9{F('######')}, MMSI 23{F('#######')}) left {t}."),
        ("tail-no", f"Flight EZY0{F('###')} landed at 0330 with 101 aboard."),
        ("regiment", f"111 Squadron, 101 Battalion and 999 cadets paraded in {t}."),
        ("house", f"Nos. 101-119, 159 and 988 Mill Lane were evacuated."),
        ("spec", f"Class 101, 105, 111 and 159 trains ran at {t}."),
        ("isin", f"ISIN GB00{F('########')}; SEDOL 0{F('######')}"),
        ("share", f"Shares closed at 0.8 0.82 and {F('N##')}.{F('##')}p."),
        ("share", f"1,300 1,800 and 13,{F('###')} shares were sold."),
        ("hs", f"HS codes 0808 10, 0808 30 and 0800 00 are affected."),
        ("nace", f"SIC 01{F('###')}, 03{F('###')} and 08{F('###')}"),
        ("ean", f"Two batches, 0{F('##########')} and 0{F('##########')}, are unsafe."),
        ("nsn", f"NSN {F('####-##-###-####')}"),
        ("tax", f"PAYE ref. {F('N##')}/A{F('####')}; accounts office {F('N##')}PA0{F('#######')}"),
        ("zip", f"Albany, NY 12207-{F('####')}"),
        ("docket", f"File No. 0{F('##-####')}; CFR 42 405.{F('N##')}"),
        ("ca-file", f"Court file no. T-{F('N###')}-{year()[2:]}, Ottawa"),
        ("talk", f"Staff took {F('N ### ###')} calls and {F('N## ###')} texts in {year()}."),
        ("talk", f"Calls fell {n_(2, 30)}% between {y} and {year()}, to {F('N,###,###')}."),
        (
            "talk",
            f"The call was made at {F('1#')}:{F('1#')} on 0{n_(1, 9)}/11/{year()} and lasted 0{F('N')}:{F('1#')}.",
        ),
        ("talk", f"Ofcom: phone users sent {F('N##')} {F('###')} {F('###')} texts."),
        ("talk", f"Mobile phones (model 0{F('###')}-{F('###')}) stolen from {t} were worth £{F('N,###')}."),
        ("talk", f"The call centre at {n_(1, 90)} Mill Lane employs {F('N,###')} people aged 18-65."),
    ]
    k, x = rng.choice(B)
    q = rng.random()
    if "\n" not in x and not x.startswith("|"):
        if q < 0.15:
            x = "- " + x
        elif q < 0.25:
            x = f"{n_(1, 9)}. " + x
        elif q < 0.35:
            x = opener("GB") + "\n" + x
        elif q < 0.42:
            x = "> " + x
        elif q < 0.5:
            x = f"Notes for editors: " + x
        elif q < 0.56:
            x = x + ("" if x[-1] in ".!?)" else ".") + f" {n_(2, 9)} councillors voted against."
    return {"text": x, "kind": k}


if __name__ == "__main__":
    N, seed = int(sys.argv[1]), sys.argv[2]
    rng.seed("blind/" + seed)
    no = len(sys.argv) > 3 and sys.argv[3] == "none"
    for _ in range(N):
        o = None
        while o is None:
            o = nothing() if no else make()
        print(json.dumps(o, ensure_ascii=False))
