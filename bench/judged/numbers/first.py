#!/usr/bin/env python3
"""dev.py N SEED [none]  -- JSON lines of release-like texts with (or without) a telephone number.

Fields (number cases): text, digits, region, form, follower; optional:
  also : digits of other telephone numbers printed in the text (second number, 999 ...)
  alt  : other spellings of the SAME number in the text (e.g. the href of a tel: link)
  lead : name of the lead (figures before the number etc.)
No third-party modules.
"""

import json, random, sys

R = random.Random()


def d(n):
    return "".join(R.choice("0123456789") for _ in range(n))


def d1(n):
    return R.choice("123456789") + d(n - 1)


def hi(n):
    return R.choice("23456789") + d(n - 1)


def pick(*a):
    return R.choice(a)


def ri(a, b):
    return R.randint(a, b)


MONTHS = "January February March April May June July August September October November December".split()


def mon():
    return R.choice(MONTHS)


def yr():
    return str(ri(2017, 2027))


def dm():
    return f"{ri(1, 28)} {mon()}"


# ----------------------------------------------------------------- numbers
class Num:
    def __init__(s, region, kind, nat, cc=None, intl=None):
        s.region, s.kind, s.nat, s.cc, s.intl = region, kind, nat, cc, intl

    @property
    def digits(s):
        return "".join(s.nat)


def g_exch():
    while True:
        e = hi(3)
        if e[1:] != "11":
            return e


A4 = "01223 01865 01273 01392 01482 01522 01603 01733 01752 01904 01245 01305 01432 01743 01905 01228 01463 01224 01792 01248 01743 01962 01452".split()
A45 = "01204 01298 01364 01384 01404 01420 01460 01480 01488 01524 01527 01562 01566 01606 01629 01635 01647 01659 01695 01726 01744 01750 01827 01837 01884 01900 01905 01935 01949 01963 01995".split()
A55 = "013873 015242 015394 015395 015396 016973 016974 017683 017684 017687 019467".split()


def num_gb():
    k = R.choices(
        ["2+8", "3+7", "4+6", "4+5", "5+5", "mobile", "0800-6", "0800-7", "0808", "0845", "03", "childline", "short"],
        [10, 8, 16, 4, 4, 12, 8, 6, 8, 4, 14, 3, 14],
    )[0]
    if k == "2+8":
        a, f = pick(
            ("020", "7"),
            ("020", "8"),
            ("020", "3"),
            ("023", "80"),
            ("023", "92"),
            ("024", "76"),
            ("028", "90"),
            ("029", "20"),
        )
        x = f + hi(1) + d(7)
        l = x[:8]
        if a == "020":
            l = f + hi(1) + d(6)
        else:
            l = f + R.choice("23456789"[:5]) + d(5)
        return Num("GB", k, [a, l[:4], l[4:]], "44", [a[1:], l[:4], l[4:]])
    if k == "3+7":
        a = pick("0113", "0114", "0115", "0116", "0117", "0118", "0121", "0131", "0141", "0151", "0161", "0191")
        l = ("9" if a in ("0117", "0118") else "2") + d(6)
        return Num("GB", k, [a, l[:3], l[3:]], "44", [a[1:], l[:3], l[3:]])
    if k == "4+6":
        a = R.choice(A4)
        l = hi(6)
        return Num("GB", k, [a, l], "44", [a[1:], l])
    if k == "4+5":
        a, l = R.choice(
            [
                ("01204", "61"),
                ("01204", "62"),
                ("01298", "23"),
                ("01298", "25"),
                ("01404", "41"),
                ("01404", "45"),
                ("01524", "32"),
                ("01524", "65"),
                ("01527", "63"),
                ("01606", "42"),
                ("01635", "42"),
                ("01726", "72"),
                ("01827", "63"),
                ("01900", "62"),
                ("01900", "66"),
            ]
        )
        l += d(3)
        return Num("GB", k, [a, l], "44", [a[1:], l])
    if k == "5+5":
        a = R.choice(A55)
        l = {"0": ""}.get(a[1:2], "") + R.choice("2345678") + d(4)
        return Num("GB", k, [a, l], "44", [a[1:], l])
    if k == "mobile":
        a = "07" + pick(
            "400",
            "500",
            "701",
            "712",
            "725",
            "733",
            "764",
            "777",
            "801",
            "812",
            "850",
            "890",
            "900",
            "913",
            "931",
            "966",
            "971",
        )
        l = d(6)
        g = pick([a, l], [a, l[:3], l[3:]])
        return Num("GB", k, g, "44", [g[0][1:]] + g[1:])
    if k == "0800-6":
        return Num("GB", k, ["0800", hi(3), d(3)])
    if k == "0800-7":
        return Num("GB", k, ["0800", hi(3), d(4)])
    if k == "0808":
        return Num("GB", k, ["0808", hi(3), d(4)])
    if k == "0845":
        return Num("GB", k, ["0845", hi(3), d(4)])
    if k == "03":
        a = pick("0300", "0303", "0330", "0344", "0345", "0370")
        l = hi(3) + d(4)
        return Num("GB", k, [a, l[:3], l[3:]], "44", [a[1:], l[:3], l[3:]])
    if k == "childline":
        return Num("GB", k, ["0800", "1111"])
    return Num(
        "GB",
        "short",
        pick(
            ["999"],
            ["101"],
            ["111"],
            ["112"],
            ["105"],
            ["119"],
            ["159"],
            ["116", "123"],
            ["116", "000"],
            ["101"],
            ["999"],
            ["111"],
        ),
    )


def num_ie():
    k = pick("1800", "01", "087", "1850", "01", "1800", "021", "short")
    if k in ("1800", "1850"):
        return Num("IE", k, [k, hi(3), d(3)])
    if k == "01":
        l = pick("6", "8", "4") + hi(1) + d(5)
        return Num("IE", k, ["01", l[:3], l[3:]], "353", ["1", l[:3], l[3:]])
    if k == "021":
        l = "4" + hi(1) + d(5)
        return Num("IE", k, ["021", l[:3], l[3:]], "353", ["21", l[:3], l[3:]])
    if k == "087":
        a = pick("083", "085", "086", "087", "089")
        l = hi(1) + d(6)
        return Num("IE", "mobile", [a, l[:3], l[3:]], "353", [a[1:], l[:3], l[3:]])
    return Num("IE", "short", pick(["999"], ["112"], ["116", "123"], ["116", "000"]))


def num_na(region):
    areas = {
        "US": "202 212 312 415 503 512 602 617 702 713 720 801 813 919".split(),
        "CA": "204 250 306 403 416 418 506 514 519 604 613 705 780 902".split(),
    }[region]
    k = pick("geo", "geo", "geo", "toll", "toll", "geo1", "short")
    if k == "toll":
        g = [pick("800", "800", "888", "877", "866", "855"), g_exch(), d(4)]
        return Num(region, k, pick(["1"] + g, ["1"] + g, g), "1", g)
    if k == "short":
        return Num(region, "short", pick(["988"], ["911"]) if region == "US" else pick(["988"], ["911"], ["211"]))
    g = [R.choice(areas), g_exch(), d(4)]
    if k == "geo1":
        return Num(region, k, ["1"] + g, "1", g)
    return Num(region, k, g, "1", g)


def num_au():
    k = pick("1800", "1300", "13", "02", "04", "03", "1800", "short")
    if k in ("1800", "1300"):
        return Num("AU", k, [k, hi(3), d(3)])
    if k == "13":
        return Num("AU", k, ["13", hi(2), d(2)])
    if k in ("02", "03"):
        l = "9" + pick(*"23456") + d(6)
        return Num("AU", k, [k, l[:4], l[4:]], "61", [k[1:], l[:4], l[4:]])
    if k == "04":
        a = "04" + pick("12", "22", "38", "50", "17", "01")
        l = d(6)
        return Num("AU", "mobile", [a, l[:3], l[3:]], "61", [a[1:], l[:3], l[3:]])
    return Num("AU", "short", pick(["000"], ["13", "11", "14"], ["131", "114"], ["112"], ["13", "11", "26"]))


def num_nz():
    k = pick("0800", "09", "021", "04", "0800", "short", "0508")
    if k in ("0800", "0508"):
        return Num("NZ", k, [k, hi(3), d(3)])
    if k in ("09", "04"):
        l = (pick("3", "5") if k == "09" else "4") + pick(*"0789") + d(5)
        return Num("NZ", k, [k, l[:3], l[3:]], "64", [k[1:], l[:3], l[3:]])
    if k == "021":
        a = pick("021", "027", "022")
        l = hi(3) + d(3 if a == "021" else 4)
        return Num("NZ", "mobile", [a, l[:3], l[3:]], "64", [a[1:], l[:3], l[3:]])
    return Num("NZ", "short", pick(["111"], ["105"], ["1737"], ["111"]))


def num(region):
    return {
        "GB": num_gb,
        "IE": num_ie,
        "US": lambda: num_na("US"),
        "CA": lambda: num_na("CA"),
        "AU": num_au,
        "NZ": num_nz,
    }[region]()


# ----------------------------------------------------------------- base forms: number -> (string, digits, name)
def regroup(s):
    for _ in range(50):
        out, r = [], s
        while r:
            n = ri(2, 5)
            if len(r) - n == 1:
                n = len(r) if len(r) <= 5 else n - 1
            out.append(r[:n])
            r = r[n:]
        if len(out) > 1 and all(len(x) >= 2 for x in out):
            return out
    return [s]


SEPS = {
    "groups-space": " ",
    "groups-hyphen": "-",
    "groups-nbhyphen": "\u2011",
    "groups-endash": "\u2013",
    "groups-emdash": "\u2014",
    "groups-minus": "\u2212",
    "groups-figdash": "\u2012",
    "groups-dot": ".",
    "groups-middot": "\u00b7",
    "groups-slash": "/",
    "groups-nbsp": "\u00a0",
    "groups-thin": "\u2009",
    "groups-nnbsp": "\u202f",
    "groups-double": "  ",
    "groups-entity": "&nbsp;",
    "groups-spaced-hyphen": " - ",
    "groups-spaced-endash": " \u2013 ",
}
FULL = {str(i): chr(0xFF10 + i) for i in range(10)}
SUP = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def base(n):
    """return (string, digits, formname, flags)"""
    g, D = n.nat, n.digits
    short = n.kind in ("short", "childline")
    opts = ["groups-space"] * 22
    if len(g) > 1:
        for s in SEPS:
            opts += [s] * (1 if n.kind == "childline" else 3)
        opts += ["linebreak"] * 5 + [
            "mdbreak",
            "bold-first",
            "bold-first",
            "bold-tail",
            "italic-tail",
            "code-parts",
            "br-tag",
        ]
    opts += ["solid"] * (4 if not short else 1)
    if not short:
        opts += (
            ["groups-unusual"] * 9
            + ["groups-unusual-hyphen"] * 3
            + ["mixed"] * 4
            + ["digits-space", "digits-space", "digits-hyphen", "digits-hyphen", "digits-dot", "zwsp"]
        )
        if n.kind != "13" and n.kind not in ("1800", "1300", "1850"):
            opts += ["paren"] * 6 + ["square"] * 3 + ["paren-tight"] * 2 + ["paren-hyphen"] * 2
        opts += ["wrong-length"] * (
            4
            if n.kind in ("2+8", "3+7", "4+6", "0808", "0845", "03", "geo", "1800", "1300", "02", "01")
            and n.region != "NZ"
            else 0
        )
        if n.region == "GB" and n.kind in ("2+8", "3+7", "4+6"):
            opts += ["alt-digit"] * 4
    else:
        opts += ["digits-hyphen"] * 2
    opts += ["keycap"] * 2 + ["fullwidth"] * 3 + ["superscript"]
    if n.cc:
        opts += (
            ["plus"] * 10
            + ["plus-solid"] * 4
            + ["plus-hyphen"] * 3
            + ["plus-dot"] * 2
            + ["plus-escaped"]
            + ["plus-fullwidth"]
            + ["plus-linebreak"] * 2
            + ["plus-nbsp"] * 2
            + ["plus-paren-cc"] * 1
        )
        if n.region != "US" and n.region != "CA":
            opts += ["plus-zero"] * 8 + ["plus-zero-tight"] * 4 + ["00"] * 6 + ["00-solid"] * 2 + ["00-zero"] * 2
        else:
            opts += ["plus-paren"] * 5
    f = R.choice(opts)
    if f in SEPS:
        return SEPS[f].join(g), D, f, {"dashy"} if "spaced" in f else set()
    if f == "solid":
        return D, D, f, set()
    if f == "groups-unusual":
        return " ".join(regroup(D)), D, f, set()
    if f == "groups-unusual-hyphen":
        return "-".join(regroup(D)), D, f, set()
    if f == "mixed":
        r = regroup(D) if R.random() < 0.4 else g
        s = r[0]
        for i, x in enumerate(r[1:]):
            s += pick(" ", "-", ".", "\u2013", "\u00a0") + x
        return s, D, f, set()
    if f == "linebreak":
        i = ri(1, len(g) - 1)
        return " ".join(g[:i]) + "\n" + " ".join(g[i:]), D, f, {"nl"}
    if f == "mdbreak":
        i = ri(1, len(g) - 1)
        return " ".join(g[:i]) + pick("  \n", "\\\n") + " ".join(g[i:]), D, f, {"nl", "mk"}
    if f == "br-tag":
        return g[0] + "<br>" + " ".join(g[1:]), D, f, {"mk"}
    if f == "bold-first":
        return f"**{g[0]}** " + " ".join(g[1:]), D, f, {"mk"}
    if f == "bold-tail":
        return f"{g[0]} **" + " ".join(g[1:]) + "**", D, f, {"mk"}
    if f == "italic-tail":
        return " ".join(g[:-1]) + pick(f" *{g[-1]}*", f" _{g[-1]}_"), D, f, {"mk"}
    if f == "code-parts":
        return " ".join(f"`{x}`" for x in g), D, f, {"mk"}
    if f == "zwsp":
        return "\u200b".join(g) if R.random() < 0.5 else " ".join(g[:-1]) + " \u2060" + g[-1], D, f, set()
    if f == "digits-space":
        return " ".join(D), D, f, {"spell"}
    if f == "digits-hyphen":
        return "-".join(D), D, f, {"spell"}
    if f == "digits-dot":
        return ".".join(D), D, f, {"spell"}
    if f in ("paren", "square", "paren-tight", "paren-hyphen"):
        pre, h = ("", g)
        if g[0] == "1" and len(g) == 4:
            pre, h = pick("1 ", "1-"), g[1:]
        a, b = ("[", "]") if f == "square" else ("(", ")")
        sep = {"paren-tight": "", "paren-hyphen": "-"}.get(f, " ")
        na = n.region in ("US", "CA")
        return pre + a + h[0] + b + sep + ("-" if na else " ").join(h[1:]), D, f, set()
    if f == "keycap":
        return " ".join("".join(c + "\ufe0f\u20e3" for c in x) for x in g), D, f, set()
    if f == "fullwidth":
        return pick(" ", "\u3000", "－").join("".join(FULL[c] for c in x) for x in g), D, f, set()
    if f == "superscript":
        return " ".join("".join(SUP[c] for c in x) for x in g), D, f, {"sup"}
    if f == "wrong-length":
        h = list(g)
        if R.random() < 0.5:
            h[-1] += d(1)
        else:
            h[-1] = h[-1][:-1]
        sep = pick(" ", " ", "-", "")
        return sep.join(h), "".join(h), f, {"wrong"}
    if f == "alt-digit":
        s = " ".join(g)
        a = str((int(s[-1]) + ri(1, 5)) % 10)
        return s + pick("/" + a, " / " + a, "/" + s[-2] + a), D, f, {"wrong"}
    i = n.intl
    I = n.cc + "".join(i)
    plus = "+" + n.cc
    if f == "plus":
        return plus + " " + " ".join(i), I, f, set()
    if f == "plus-solid":
        return plus + "".join(i), I, f, set()
    if f == "plus-hyphen":
        return plus + "-" + "-".join(i), I, f, set()
    if f == "plus-dot":
        return plus + "." + ".".join(i), I, f, set()
    if f == "plus-nbsp":
        return plus + "\u00a0" + "\u00a0".join(i), I, f, set()
    if f == "plus-escaped":
        return "\\" + plus + " " + " ".join(i), I, f, set()
    if f == "plus-fullwidth":
        return "＋" + " ".join("".join(FULL[c] for c in x) for x in [n.cc] + i), I, f, set()
    if f == "plus-linebreak":
        k = ri(1, len(i))
        h = [plus] + i
        return " ".join(h[:k]) + "\n" + " ".join(h[k:]), I, f, {"nl"}
    if f == "plus-paren-cc":
        return f"({plus}) " + " ".join(i), I, f, set()
    if f == "plus-paren":
        return f"{plus} ({i[0]}) " + "-".join(i[1:]), I, f, set()
    if f == "plus-zero":
        return f"{plus} (0){pick('', '', ' ')}" + " ".join(i), I, f, set()
    if f == "plus-zero-tight":
        return f"{plus}(0){''.join(i) if R.random() < 0.5 else ' '.join(i)}", I, f, set()
    if f == "00":
        return pick("00 ", "00") + n.cc + " " + " ".join(i), "00" + I, f, set()
    if f == "00-solid":
        return "00" + I, "00" + I, f, set()
    if f == "00-zero":
        return f"00{n.cc} (0){' '.join(i)}", "00" + I, f, set()
    raise KeyError(f)


# ----------------------------------------------------------------- wrappers
LINKWORDS = [
    "Call us",
    "Ring the helpline",
    "call our press office",
    "Phone the team",
    "Tap to call",
    "speak to an adviser",
    "call the incident room",
    "Contact the 24-hour newsdesk",
]


def href(n):
    if n.cc and R.random() < 0.6:
        return "+" + n.cc + "".join(n.intl), n.cc + "".join(n.intl)
    return n.digits, n.digits


def wrap(n, s, D, form, fl):
    """returns string, digits, form, flags, alt"""
    w = R.choices(
        [
            "none",
            "bold",
            "italic",
            "bolditalic",
            "ubold",
            "code",
            "tel-number",
            "tel-number-intl",
            "tel-words",
            "html-tel",
            "brackets",
            "dquotes",
            "squotes",
            "curly",
            "ext",
            "x",
            "option",
            "strong-html",
            "autolink",
            "bold-link",
            "square-wrap",
        ],
        [52, 7, 3, 2, 2, 3, 4, 3, 5, 2, 4, 2, 1, 2, 6, 3, 6, 1, 1, 1, 1],
    )[0]
    if fl & {"mk", "wrong", "sup"} and w not in ("none", "brackets", "bold"):
        w = "none"
    if "mk" in fl and w == "bold":
        w = "none"
    if form in ("square", "plus-escaped") and w not in ("none", "bold"):
        w = "none"
    if "nl" in fl and w in ("code", "autolink", "tel-number", "tel-number-intl", "html-tel", "bold-link"):
        w = "none"
    if n.kind in ("short", "childline") and w in ("ext", "x", "autolink"):
        w = "none"
    if w == "none":
        return s, D, form, fl, None
    if w == "bold":
        s2 = f"**{s}**"
    elif w == "italic":
        s2 = pick(f"*{s}*", f"_{s}_")
    elif w == "bolditalic":
        s2 = f"***{s}***"
    elif w == "ubold":
        s2 = f"__{s}__"
    elif w == "code":
        s2 = f"`{s}`"
    elif w == "strong-html":
        s2 = f"<strong>{s}</strong>"
    elif w in ("brackets",):
        s2 = f"({s})"
    elif w == "square-wrap":
        s2 = f"[ {s} ]"
    elif w == "dquotes":
        s2 = f'"{s}"'
    elif w == "squotes":
        s2 = f"'{s}'"
    elif w == "curly":
        s2 = pick(f"“{s}”", f"‘{s}’")
    if w in ("ext", "x"):
        e = pick(d1(2), d1(3), d1(4))
        s2 = s + (
            pick(f" ext {e}", f" ext. {e}", f" extension {e}", f", ext {e}", f" extn {e}", f" (ext {e})", f" Ext: {e}")
            if w == "ext"
            else pick(f" x{e}", f" x {e}", f"x{e}")
        )
        return s2, D, form + "+" + w, fl | {"wrong"}, None
    if w == "option":
        e = ri(1, 9)
        s2 = s + pick(
            f" (option {e})",
            f", option {e}",
            f" option {e}",
            f" and choose option {e}",
            f" and press {e}",
            f", selecting option {e}",
        )
        return s2, D, form + "+option", fl | {"wrong"}, None
    alt = None
    if w == "tel-number":
        s2 = f"[{s}](tel:{n.digits})"
        alt = n.digits
    elif w == "tel-number-intl":
        h, alt = href(n)
        s2 = f"[{s}](tel:{h})"
    elif w == "bold-link":
        h, alt = href(n)
        s2 = pick(f"[**{s}**](tel:{h})", f"**[{s}](tel:{h})**")
    elif w == "html-tel":
        h, alt = href(n)
        s2 = f'<a href="tel:{h}">{s}</a>'
    elif w == "autolink":
        h, D = href(n)
        s2 = f"<tel:{h}>"
        return s2, D, "autolink", set(), None
    elif w == "tel-words":
        h, D = href(n)
        if n.kind != "short" and "+" not in h and R.random() < 0.3:
            h = "-".join(n.nat)
        return f"[{R.choice(LINKWORDS)}](tel:{h})", D, "tel-words", {"words"}, None
    if alt == D:
        alt = None
    return s2, D, form + "+" + w, fl - {"dashy"} if w != "italic" else fl, alt


# ----------------------------------------------------------------- scenes and leads
PLACES = {
    "GB": "Leeds Bristol Norwich Hull Swansea Cardiff Dundee Glasgow Derby Taunton Carlisle Kendal Belfast Wrexham Ipswich".split(),
    "IE": "Dublin Cork Galway Limerick Waterford Sligo Tallaght".split(),
    "US": ["Denver", "Phoenix, Arizona", "Portland, Oregon", "Austin, Texas", "Washington, D.C.", "Raleigh, N.C."],
    "CA": ["Ottawa", "Winnipeg, Manitoba", "Halifax, N.S.", "Surrey, B.C.", "Toronto, Ontario", "Regina, Saskatchewan"],
    "AU": ["Sydney", "Melbourne", "Wagga Wagga, NSW", "Brisbane", "Perth, WA", "Hobart"],
    "NZ": ["Auckland", "Wellington", "Christchurch", "Hamilton (NZ)", "Dunedin"],
}


def place(r):
    return R.choice(PLACES[r])


SCENES = {
    "GB": [
        "Police are appealing for witnesses after a collision in {p}. ",
        "Detectives in {p} are investigating a burglary. ",
        "The council has opened a cost of living hub in {p}. ",
        "A new cancer support service launches in {p} today. ",
        "",
        "",
        "",
        "",
        "Two men were arrested in {p} at 3.45pm. ",
        "The Trust is recruiting volunteers in {p}. ",
        "A man, 42, has been charged. ",
        "Officers seized £12,500 in cash. ",
        "The exhibition runs until {dm}. ",
    ],
    "IE": [
        "Gardaí in {p} are appealing for information. ",
        "The HSE has opened a vaccination clinic in {p}. ",
        "More information is on gov.ie. ",
        "Garda investigations in {p} continue. ",
        "The grant is worth €1,500 to householders in {p}. ",
    ],
    "US": [
        "The {p} field office of the FBI is seeking victims. ",
        "Officials in {p} announced $2.5 million in grants. ",
        "The sheriff’s office in {p} is asking for tips. ",
        "The county health department in {p} opened a cooling center. ",
    ],
    "CA": [
        "RCMP in {p} are seeking witnesses. ",
        "The Government of Canada announced $4 million for {p}. ",
        "Police in {p} have laid charges. ",
        "Residents of {p} can apply at canada.ca. ",
    ],
    "AU": [
        "NSW Police in {p} are investigating. ",
        "Visit health.gov.au for details of the {p} clinic. ",
        "The Australian Government will spend A$3 million in {p}. ",
        "Emergency crews in {p}, Australia, responded. ",
    ],
    "NZ": [
        "Police in {p} want to hear from witnesses. ",
        "Visit police.govt.nz to learn more about the {p} appeal. ",
        "Health New Zealand has opened a clinic in {p}. ",
        "Civil Defence staff in {p} (civildefence.govt.nz) are on duty. ",
    ],
}
LEADS = [
    "Anyone with information is asked to call ",
    "Call Crimestoppers on ",
    "Please call ",
    "To book a place, ring ",
    "For help and advice phone ",
    "Witnesses should contact police on ",
    "Call us free on ",
    "Our advisers can be reached by calling ",
    "If you saw anything, please telephone ",
    "To report a problem, call the team on ",
    "Confidential helpline: ",
    "Helpline ",
    "Tel: ",
    "Tel ",
    "T: ",
    "☎ ",
    "📞 ",
    "Ph: ",
    "ph. ",
    "Phone: ",
    "Telephone number: ",
    "Media enquiries (call only): ",
    "For media enquiries, contact the press office: ",
    "Press office telephone: ",
    "Contact: Jane Doe, communications officer, tel. ",
    "Contact Sam Patel, phone ",
    "The helpline number is ",
    "You can also speak to someone by calling ",
    "Ring the bereavement line – ",
    "Residents without internet access can call ",
    "Free, confidential support is available if you call ",
    "If you need urgent help, dial ",
    "Call (toll-free or freephone): ",
    "The number to call is ",
    "Ring us! ",
    "Need help? Call ",
    "Victims are urged to get in touch by phone on ",
    "Call, email or visit: ",
    "Customers should call the dedicated number, ",
    "Contact the duty press officer – mobile – ",
    "Email press@example.org or call ",
    "Text or call ",
    "Call the\n",
    "Please ring\n",
]
LEADS = [x for x in LEADS if x != "Call the\n"]
TEXTLEADS = [
    "Text ",
    "Send a text to ",
    "You can text or WhatsApp the team on ",
    "SMS HELP to ",
    "Mobile: ",
    "Mob: ",
    "M: ",
    "Call or text ",
]
# figures before; value = (text, bare) ; bare = figure directly before the number
FIGLEADS = [
    ("In 2024 {{N}}", True),
    ("page-3", "See page 3: call "),
    ("24-hour", "Call our 24-hour helpline "),
    ("24-7", "Ring the 24/7 support line "),
    ("room", "Contact: Press Office, Room 12, tel "),
    ("room-bare", "Call the enquiry desk in Room 12, "),
    ("date-bare", "Places must be booked by {dm} {y}: call "),
    ("age", "If you are aged 18-25 you can call "),
    ("time", "Lines open at 8.30am. Ring "),
    ("year-bare", "The helpline number since 2019 "),
    ("ref", "Quote crime reference 26000{r} when you call "),
    ("pc", "Contact PC 1{r4} Smith on "),
    ("postcode", "Contact: Civic Centre, 12 High Street, LS1 4AB, tel "),
    ("postcode-bare", "Contact: Enquiry Desk, 12 High Street, YO1 7AB "),
    ("money", "To claim up to £{r4} call "),
    ("count", "More than 3,000 people have already called "),
    ("step", "Step 1: call "),
    ("no", "Helpline no. 2: "),
    ("top3", "Top tip 3. Call "),
    ("extended", "From 1 April {y} call "),
    ("in-year-bare", "For advice in {y} ring us on: "),
    ("year-then-number", "In {y}, call "),
    ("year-adj", "Call the Census {y} helpline "),
    ("year-adj2", "Ring the Euro {y} fan line, "),
    ("hours-first", "9am-5pm: call "),
    ("hours-first2", "Mon-Fri 9-5 Tel "),
    ("hours-bare", "Helpline (9-5) "),
    ("op", "Call Operation Yew on 12 {m} from 10am on "),
]
FIGLEADS = [x for x in FIGLEADS if isinstance(x[1], str)]
BARE = {"year-bare", "postcode-bare", "year-adj"}


# ----------------------------------------------------------------- followers
def cur(r):
    return {"GB": "£", "IE": "€"}.get(r, "$")


def pence(r):
    return {"GB": "p", "IE": "c"}.get(r, " cents")


WHO = [
    "people were arrested",
    "officers attended",
    "homes were evacuated",
    "vehicles were involved",
    "schools took part",
    "men remain in custody",
    "families have been helped",
]


def followers(r):
    n = pick(str(ri(2, 9)), str(ri(2, 9)), str(ri(10, 400)), f"{ri(1, 9)},{d(3)}")
    c, p = cur(r), pence(r)
    return [
        ("end", "", "p"),
        ("stop", ".", "p"),
        ("stop-count", f". {n} {R.choice(WHO)}.", "p"),
        ("stop-count", f". {n} {R.choice(WHO)}.", "p"),
        ("stop-year", f". {yr()} was the busiest year on record.", "p"),
        ("stop-date", f". {dm()} is the closing date.", "p"),
        ("excl-count", f"! {n} {R.choice(WHO)}.", "p"),
        ("quest", f"? {n} per cent already have.", "p"),
        ("hours-br", " (9-5).", "p"),
        (
            "hours-br2",
            pick(
                " (Mon-Fri 9-5).",
                " (Mon–Fri, 9am–5pm).",
                " (Monday to Friday, 8.30am to 6pm).",
                " (8-8, 7 days a week).",
                " (10.00-16.00).",
                " [9-5, weekdays].",
            ),
            "p",
        ),
        ("hours-br-tight", pick("(9-5).", "(Mon-Fri 9-5).", "(24hrs)."), "p"),
        (
            "hours-bare",
            pick(
                " 9 to 5.",
                " 9am to 5pm.",
                " 9-5 weekdays.",
                " 8.30am-5pm, Monday to Friday.",
                " 0900-1700 on weekdays.",
                " 9.00 to 17.00.",
            ),
            "b",
        ),
        ("hours-comma", pick(", 9 to 5.", ", 9am-5pm Monday to Friday.", ", 8 till 6.", ", 9-5."), "p"),
        ("24h", " 24 hours a day.", "b"),
        ("24h-comma", ", 24 hours a day, 7 days a week.", "p"),
        ("24-7", " 24/7.", "b"),
        ("24-7-comma", pick(", 24/7.", " (24/7).", " – 24/7."), "p"),
        ("365", " 365 days a year.", "b"),
        ("7days", " 7 days a week.", "b"),
        ("24hr", pick(" 24hrs.", " (24 hours)."), "b"),
        ("comma-year", f", {yr()} being the first year of the scheme.", "p"),
        ("comma-count", f", {n} lines are available.", "p"),
        ("semi-count", f"; {n} calls have been taken so far.", "p"),
        ("dash-count", f" – {n} people have already done so.", "h"),
        ("dash-count", f" - {n} places are left.", "h"),
        ("emdash-count", f"—{n} places are left.", "h"),
        ("ellipsis", f"… {n} places are left.", "p"),
        ("colon-fig", f": {n} lines are open.", "p"),
        ("colon-hours", ": 24 hours a day.", "p"),
        ("line-fig", f"\n{n} {R.choice(WHO)}.", "l"),
        ("line-hours", pick("\n9am to 5pm", "\n9-5, Monday to Friday", "\n24 hours a day", "\n8.30am – 5pm"), "l"),
        ("line-year", f"\n{yr()} edition", "l"),
        ("line-address", f"\n{ri(1, 99)} Station Road", "l"),
        ("line-date", f"\n{dm()} {yr()}", "l"),
        ("para-fig", f"\n\n{n} {R.choice(WHO)}.", "l"),
        ("list-next", f"\n{{NEXT}}", "L"),
        ("list-next", f"\n{{NEXT}}", "L"),
        ("line-note", "\n1. The scheme is funded by the department.", "l"),
        ("line-email", "\npress@example.org", "l"),
        (
            "ref-quoting",
            pick(
                f" quoting {ri(10, 999)} of {ri(1, 28)}/{ri(1, 12)}.",
                f" quoting incident {ri(10, 999)} of {dm()}.",
                f", quoting log {ri(100, 9999)} of {ri(1, 28)}/{ri(10, 12)}/{yr()}.",
            ),
            "p",
        ),
        (
            "ref-long",
            pick(
                f" and quote reference 26000{d(6)}.",
                f" quoting crime number {d1(2)}/{d(5)}/{ri(20, 26)}.",
                f", quoting 26*{d(6)}.",
                f" quoting ref. {d1(4)}-{d(6)}.",
                f" (ref: {d1(8)}).",
                f" with reference number 0{d(9)}.",
            ),
            "p",
        ),
        ("ref-bare", f" ref {d1(6)}.", "p"),
        ("ask-pc", f" and ask for PC {d1(4)} Jones.", "p"),
        ("amount", pick(f". Calls cost {c}{ri(1, 5)} a minute.", f" ({c}1.50 per call).", f", {c}5 a minute."), "p"),
        ("amount-bare", f" {c}{ri(2, 9)} a minute.", "p"),
        ("pence", pick(f" (10{p} per minute).", f"; 10{p} per minute.", f", 7{p} a minute plus access charge."), "p"),
        ("by-date", f" by {dm()} {yr()}.", "p"),
        ("until", f" until {ri(1, 28):02d}/{ri(1, 12):02d}/{yr()}.", "p"),
        ("before-time", f" before {ri(1, 12)}pm on {dm()}.", "p"),
        ("between", " between 10.30am and 4pm.", "p"),
        ("date-comma", f", {dm()} {yr()}.", "p"),
        (
            "postcode",
            {
                "GB": ", LS1 4AB.",
                "IE": ", D02 XY45.",
                "US": ", DC 20500.",
                "CA": ", K1A 0A9.",
                "AU": ", NSW 2000.",
                "NZ": ", Wellington 6011.",
            }[r],
            "p",
        ),
        ("percent", f". {ri(10, 95)}% of calls are answered within {ri(2, 9)} minutes.", "p"),
        ("percent-dash", f" – {ri(10, 95)}% of callers were satisfied.", "h"),
        ("footnote-br", pick("[1].", "[^1].", " [2]."), "p"),
        ("footnote-star", pick("*.", "†.", "**."[:1] + "."), "p"),
        ("footnote-sup", ".¹", "p"),
        ("slash-hours", " (24hr/365).", "p"),
        ("from-age", " if you are aged 16-25.", "p"),
        ("is", " is answered by 12 trained staff.", "p"),
        ("br-year", f" (since {yr()}).", "p"),
        ("br-lang", " (press 2 for Welsh).", "p"),
        (
            "emergency",
            pick(
                {
                    "GB": " or 999 in an emergency.",
                    "IE": " or 999 in an emergency.",
                    "US": " or 911 in an emergency.",
                    "CA": " or 911 in an emergency.",
                    "AU": " or 000 in an emergency.",
                    "NZ": " or 111 in an emergency.",
                }[r]
            ),
            "e",
        ),
        (
            "emergency-comma",
            {
                "GB": ", or dial 999 in an emergency.",
                "IE": ", or dial 112 in an emergency.",
                "US": "; dial 911 in an emergency.",
                "CA": ", or dial 911 in an emergency.",
                "AU": ". In an emergency call 000.",
                "NZ": ". In an emergency call 111.",
            }[r],
            "e",
        ),
        ("second-or", " or {SECOND}.", "2"),
        ("second-slash", " / {SECOND}", "2"),
        ("second-tightslash", "/{SECOND}", "2"),
        ("second-comma", ", {SECOND}.", "2"),
        ("second-semi", "; {SECOND}.", "2"),
        ("second-line", "\n{SECOND}", "2"),
        ("second-and", " and {SECOND}.", "2"),
        ("second-labelled", " or ring {SECOND}.", "2"),
        ("second-br", " ({SECOND} from a mobile).", "2"),
        ("second-abroad", " (from abroad call {ABROAD}).", "2"),
        ("second-space", "  {SECOND}", "2b"),
    ]


def second(r, n, abroad=False):
    for _ in range(200):
        if abroad:
            m = num("GB" if r != "GB" else R.choice(["GB", "IE", "US"]))
            if m.cc and m.kind not in ("short",):
                return "+" + m.cc + " " + " ".join(m.intl), m.cc + "".join(m.intl)
        else:
            m = num(r)
            if m.kind not in ("short", "childline") and m.digits != n.digits:
                return pick(" ", " ", " ", "-", "").join(m.nat), m.digits
    raise RuntimeError


EMERG = {"GB": "999", "US": "911", "CA": "911", "AU": "000", "NZ": "111"}


def case():
    r = R.choices(["GB", "IE", "US", "CA", "AU", "NZ"], [60, 9, 10, 5, 9, 7])[0]
    n = num(r)
    if n.kind == "short" and R.random() < 0.35:
        n = num(r)
    s, D, form, fl = base(n)
    s, D, form, fl, alt = wrap(n, s, D, form, fl)
    also = []
    nxt = None
    # position
    pos = R.choices(
        ["plain", "bullet", "ordered", "heading", "quote", "table", "block", "mid", "inbr", "start-number"],
        [56, 6, 6, 4, 2, 6, 6, 6, 4, 4],
    )[0]
    if "nl" in fl and pos in ("heading", "table", "quote", "mid"):
        pos = "plain"
    if "words" in fl and pos in ("table", "block", "inbr", "start-number", "mid"):
        pos = "plain"
    fil = lambda t: (
        t.replace("{p}", place(r))
        .replace("{dm}", dm())
        .replace("{y}", yr())
        .replace("{m}", mon())
        .replace("{r4}", d1(3))
        .replace("{r}", d(6))
    )
    if r == "US":
        fil0 = fil
        fil = lambda t: fil0(
            t.replace("£", "$")
            .replace("Civic Centre, 12 High Street, LS1 4AB", "City Hall, 12 Main Street, TX 78701")
            .replace("Enquiry Desk, 12 High Street, YO1 7AB", "Help Desk, 12 Main Street, TX 78701")
        )
    elif r != "GB":
        fil0 = fil
        pc = {"IE": "D02 XY45", "CA": "K1A 0A9", "AU": "NSW 2000", "NZ": "Wellington 6011"}[r]
        fil = lambda t: fil0(t.replace("£", cur(r)).replace("LS1 4AB", pc).replace("YO1 7AB", pc))
    scene = fil(R.choice(SCENES[r]))
    lead = None
    x = R.random()
    if "words" in fl:
        lt = pick("Need help? ", "Worried about someone? ", "For more information: ", "")
    elif x < 0.26:
        lead, lt = R.choice(FIGLEADS)
        if lead in BARE or (lead == "hours-bare"):
            if (
                "spell" in fl
                or "wrong" in fl
                or n.kind in ("short", "childline", "13", "geo", "geo1", "1800", "1300", "1850", "toll")
                or form.startswith("00")
            ):
                lead, lt = "24-hour", "Call our 24-hour helpline: "
        if n.kind in ("short", "13", "geo", "geo1", "childline") and lead in ("room-bare", "year-adj2"):
            lead, lt = "step", "Step 1: call "
    elif n.kind == "mobile" and x < 0.6:
        lt = R.choice(TEXTLEADS)
    else:
        lt = R.choice(LEADS)
    lt = fil(lt)
    if form in ("fullwidth",) and False:
        pass
    # follower
    cand = []
    bare_ok = not ("spell" in fl or "wrong" in fl)
    for f in followers(r):
        k = f[2]
        if k == "b" and (not bare_ok or "words" in fl):
            continue
        if k == "L" and pos not in ("bullet", "ordered"):
            continue
        if k in ("h",) and "dashy" in fl:
            continue
        if k in ("h", "b") and "dashy" in fl:
            continue
        if k.startswith("2") and (
            "words" in fl
            or n.kind == "short"
            and f[0] not in ("second-or", "second-comma", "second-labelled")
            or form.startswith("wrong")
            or "alt-digit" in form
        ):
            continue
        if k == "2b" and "spell" in fl:
            continue
        if f[0] == "second-tightslash" and (form == "groups-slash" or "wrong" in fl):
            continue
        if f[0] == "second-slash" and form == "groups-slash":
            continue
        if (
            f[0]
            in (
                "second-and",
                "second-or",
                "second-slash",
                "second-tightslash",
                "second-comma",
                "second-semi",
                "second-space",
                "second-line",
                "second-br",
            )
            and "wrong" in fl
        ):
            continue
        if f[0] == "footnote-br" and ("tel" in form or "link" in form or form == "square" or "square" in form):
            continue
        if f[0] == "footnote-star" and ("bold" in form or "ital" in form):
            continue
        if f[0] == "footnote-sup" and "sup" in fl:
            continue
        if f[0] == "hours-br-tight" and ("tel" in form or "link" in form):
            continue
        if k == "e" and D in ("999", "911", "000", "111", "112"):
            continue
        if f[0] in ("second-and",) and "text" in lt.lower():
            continue
        if "words" in fl and f[0] in ("amount-bare", "pence", "ref-bare", "postcode", "is", "br-lang"):
            continue
        if n.kind == "short" and f[0] in ("amount", "amount-bare", "pence", "postcode", "comma-count", "slash-hours"):
            continue
        cand.append(f)
    fname, ftext, fk = R.choice(cand)
    if "{SECOND}" in ftext:
        a, b = second(r, n)
        ftext = ftext.replace("{SECOND}", a)
        also.append(b)
    if "{ABROAD}" in ftext:
        a, b = second(r, n, True)
        ftext = ftext.replace("{ABROAD}", a)
        also.append(b)
    if fk == "e":
        also.append("112" if "112" in ftext else ("999" if r == "IE" else EMERG[r]))
    NEXT = [
        f"Visit one of our {ri(2, 30)} local hubs.",
        f"{ri(2, 9)} lines are open from 8am.",
        f"{yr()} forms can be found online.",
        "Email info@example.org",
    ]
    if pos == "plain":
        t = scene + lt + s + ftext
    elif pos == "bullet":
        b = pick("- ", "* ")
        t = (
            (scene.strip() + "\n\n" if scene and R.random() < 0.4 or r != "GB" else "")
            + b
            + lt
            + s
            + ftext.replace("{NEXT}", b + R.choice(NEXT))
        )
    elif pos == "ordered":
        k = ri(1, 9)
        dot = pick(". ", ") ")
        l2 = lt
        # number straight after the list marker
        tail = ""
        if R.random() < 0.4 and not fl & {"words"} and fk not in ("e",) and not fname.startswith("second"):
            l2 = pick("", "", "Tel: ", "Helpline: ")
            lead = "list-number" if not l2 else None
            tail = "Ways to call us:\n"
        t = (
            ((scene.strip() + "\n") if r != "GB" else "")
            + tail
            + f"{k}{dot}"
            + l2
            + s
            + ftext.replace("{NEXT}", f"{k + 1}{dot}" + R.choice(NEXT))
        )
    elif pos == "heading":
        t = ((scene.strip() + "\n") if r != "GB" else "") + pick("## ", "### ", "# ") + lt + s + ftext
    elif pos == "quote":
        t = "> " + scene + lt + s + ftext.replace("\n", "\n> ")
    elif pos == "table":
        fname, ftext, also, lead = "table-cell", "", [], None
        c2 = pick(
            "Mon-Fri 9-5",
            "9am to 5pm",
            "24 hours",
            "24/7",
            f"{ri(1, 9)},{d(3)} calls",
            yr(),
            "£0.10 a minute" if r == "GB" else "8-6",
            "",
        )
        c0 = pick(
            "Helpline", "Call the press office", "Tel", "Phone", f"Helpline {ri(1, 9)}", f"Telephone (since {yr()})"
        )
        head = pick("| Call | Number | Hours |", "| Contact | Telephone | Open |", "| Service | Phone | When |")
        t = ((scene.strip() + "\n\n") if r != "GB" else "") + pick("", head + "\n|---|---|---|\n")
        if t.count("\n") > 3:
            t = scene.strip() + "\n"
        t += pick(f"| {c0} | {s} | {c2} |", f"| {c0} | {s} | {c2} |", f"|{c0}|{s}|{c2}|")
    elif pos == "block":
        t = (
            ((scene.strip() + "\n") if r != "GB" else "")
            + pick(
                "**Contact**\n",
                "Notes to editors\n",
                f"ENDS\n",
                f"Press office, {ri(1, 90)} Market Street\n",
                f"{dm()} {yr()}\n",
            )
            + lt
            + s
            + ftext
        )
    elif pos == "mid":
        fname, also = "mid", []
        t = scene + pick(
            f"The helpline on {s} took {ri(2, 90)} calls in its first {ri(2, 9)} days.",
            f"Anyone who calls {s} will speak to one of {ri(2, 40)} advisers.",
            f"Calls to {s} are free from landlines and mobiles.",
            f"If you ring {s} on {dm()} {yr()}, choose option {ri(1, 5)}.",
            f"People who phoned {s} in {yr()} waited {ri(2, 9)} minutes.",
            f"{s} is the number to call, 24 hours a day.",
            f"Lines are open: {s} is staffed from 8am to 8pm, so call today.",
            f"In {yr()}, {s} was the helpline most people rang.",
            f"Save the helpline number {s}, which costs 0p to call.",
        )
        lead = None
    elif pos == "inbr":
        br = pick(("(", ")"), ("(tel: ", ")"), ("[tel ", "]"), ("(call ", ")"), ("(☎ ", ")"))
        if form == "square" or "+square" in form or "tel-" in form or "link" in form:
            br = ("(call ", ")")
        if fk in ("2b",):
            fname, ftext, also = "stop", ".", []
        t = (
            scene
            + f"Contact the {pick('enquiry desk', 'press office', 'duty officer', 'investigation team')} "
            + br[0]
            + s
            + br[1]
            + ftext
        )
        lead = None
        fname = "close-bracket+" + fname
    else:  # number begins the line
        if fname in ("is",):
            fname, ftext = "stop", "."
        t = (
            (scene.strip() + "\n" if scene else "")
            + pick("Call us today:\n", "Helpline:\n", "**Telephone**\n", "Call free:\n")
            + s
            + ftext
        )
        lead = None
    o = {"text": t, "digits": D, "region": r, "form": form, "follower": fname}
    if also:
        o["also"] = also
    if alt:
        o["alt"] = [alt]
    if lead:
        o["lead"] = lead
    o["pos"] = pos
    return o


def ok(o):
    t = o["text"]
    if len(t.split("\n")) > 4:
        return False
    if "{" in t:
        return False
    if "\n" in t and o["pos"] == "heading" and o["form"] == "linebreak":
        return False
    return True


# ----------------------------------------------------------------- none
def hm():
    return f"{ri(0, 23):02d}{pick(':', '.')}{pick('00', '15', '30', '45', str(ri(10, 59)))}"


def sc():
    return f"{ri(0, 5)}-{ri(0, 5)}"


def none():
    p = place("GB")
    y = ri(1985, 2024)
    a = ri(2, 95)
    T = [
        ("year-range", f"The strategy covers {y}-{y + ri(1, 9)} and replaces the {y - 6}–{y - 1} plan."),
        ("year-range", f"Funding for {y}/{(y + 1) % 100:02d} and {y + 1}/{(y + 2) % 100:02d} has been agreed."),
        ("years", f"Exceptionally cold winters were recorded in 1947, 1963, 1979, 2010 and {y}."),
        ("years", f"Census years: 1981 1991 2001 2011 2021"),
        ("years", f"In {y} {ri(1, 9)} {d(3)} {d(3)} tonnes of waste were recycled."),
        ("date", f"The hearing is listed for {ri(1, 28):02d}/{ri(1, 12):02d}/{yr()} in {p}."),
        ("date", f"Published: {yr()}-{ri(1, 12):02d}-{ri(1, 28):02d}"),
        ("date", f"Released {ri(1, 28):02d}.{ri(1, 12):02d}.{yr()} at {hm()}."),
        ("dates", f"Sessions take place on 03 04 10 11 17 and 18 {mon()} {yr()}."),
        (
            "timestamp",
            f"Last updated {yr()}-{ri(1, 12):02d}-{ri(1, 28):02d}T{ri(0, 23):02d}:{ri(0, 59):02d}:{ri(0, 59):02d}Z",
        ),
        ("time", f"Officers were called to {p} at {hm()} on {dm()}."),
        ("time", f"The road was closed from 0730 to 1845 on {dm()} while crews worked."),
        ("hours", f"Opening hours: Monday 0900-1700, Tuesday 0900-1930, Saturday 1000-1600."),
        ("hours", f"The library is open Mon–Fri 08:00–18:30, Sat 09:00–13:00."),
        ("planning", f"Planning application {ri(18, 25)}/0{d(4)}/FUL was approved by the committee."),
        ("planning", f"Application 0{d(3)}/{yr()}/{d(4)} for 12 homes will be heard on {dm()}."),
        ("planning", f"P/{yr()}/0{d(4)} – 01 to 07 Station Road, {p}"),
        ("case", f"The case number is {d1(2)}-{d(5)}-{d(4)} and the judge reserved her decision."),
        ("case", f"R v Smith [{yr()}] EWCA Crim {ri(100, 1999)}; EA/{yr()}/0{d(3)}"),
        ("case", f"Ombudsman reference {ri(18, 25)} {d(3)} {d(3)} was closed in {mon()}."),
        ("crime-ref", f"The crime reference number is 26000{d(6)}."),
        ("crime-ref", f"Incident 0{d(3)} of {ri(1, 28)}/{ri(1, 12)}/{yr()} remains under investigation."),
        ("crime-ref", f"Officers recorded the offence as 01/{d(5)}/{ri(20, 26)}."),
        (
            "charity",
            f"The Trust is a registered charity (no. {pick('1', '2')}{d(6)}) in England and Wales and SC0{d(5)} in Scotland.",
        ),
        ("company", f"Registered in England and Wales, company number 0{d(7)}."),
        ("company", f"Registered company 0{d(2)} {d(2)} {d(3)}, VAT registration GB {d1(3)} {d(4)} {d(2)}"),
        ("money", f"The scheme cost £{ri(1, 9)},{d(3)},{d(3)} and was {a}% under budget."),
        ("money", f"Grants of £500 1,000 and £2 500 000 were shared between {ri(2, 9)} groups."),
        ("money", f"Payments: £0800.00, £0345.50 and £1,{d(3)}.{d(2)}"),
        ("money", f"Takings rose to €{ri(100, 900)} {d(3)} {d(3)} in {yr()}."),
        ("score", f"{p} won {sc()}, {sc()}, {sc()} and lost {sc()} in the group."),
        ("score", f"She won 6-4 3-6 7-6 (10-8) in {ri(2, 3)} hours {ri(10, 59)} minutes."),
        ("score", f"The hosts were 0-11 0-13 to 1-08 ahead at the break in {p}."),
        ("stats", f"Waiting lists fell from 7,{d(3)},{d(3)} to 6,{d(3)},{d(3)}."),
        ("stats", f"Mean 0.{d(3)} (95% CI 0.{d(3)}-0.{d(3)}), n = {d1(4)}, p = 0.00{d1(1)}"),
        ("stats", f"The odds ratio was 0.81 (0.71 to 0.93; 12 345 participants)."),
        ("table", f"| Year | Cases | Deaths |\n|---|---|---|\n| {y} | 0{d(3)} {d(3)} | {d1(4)} |"),
        ("table", f"| 01 | 0{d(3)} | {d1(3)} | {d1(4)} |"),
        ("table", f"Monthly totals: 0800 0845 0912 1033 1101 1187"),
        ("table", f"{y} {d1(3)} {d(3)} {d(4)}\n{y + 1} {d1(3)} {d(3)} {d(4)}"),
        ("percent", f"Turnout was {ri(10, 80)}.{d(2)}% against {ri(10, 80)}.{d(2)}% in {y}."),
        ("isbn", f"ISBN 978 0 {d1(2)} {d(6)} {d(1)}, £{ri(8, 30)}.99"),
        ("isbn", f"ISBN: 978-1-{d1(4)}-{d(4)}-{d(1)}"),
        ("isbn", f"ISBN 0 {d(3)} {d(5)} {d(1)} (paperback)"),
        ("isbn", f"ISBN-10: 0{d(9)}"),
        ("issn", f"ISSN 0{d(3)}-{d(4)} (online)"),
        ("doi", f"DOI 10.{d1(4)}/0{d(3)}.{d(4)}.{d(4)}"),
        ("orcid", f"ORCID 0000-000{d1(1)}-{d(4)}-{d(4)}"),
        ("grid", f"The find was made at grid reference SU 0{d(3)} {d(4)}."),
        ("grid", f"Grid ref. NY 0{d(4)} {d(5)}, near {p}."),
        ("coords", f"The vessel sank at 51.{d(4)}, -0.{d(4)}."),
        ("coords", f"Position 0{ri(1, 9)}° {ri(10, 59)}.{d(3)}’ W, {ri(49, 60)}° {ri(10, 59)}.{d(3)}’ N"),
        ("postcode", f"Letters may be sent to {ri(1, 300)} High Street, {p} LS{ri(1, 20)} {ri(1, 9)}AB."),
        ("address", f"PO Box {d1(4)}, {p} BS1 0{d1(1)}AB"),
        (
            "road",
            f"The A{ri(10, 999)} and B{d1(4)} near junction {ri(1, 40)} of the M{ri(1, 60)} are shut until {ri(1, 28)} {mon()}.",
        ),
        ("road", f"Diversions: A0{d(2)} 5,400 m; A{ri(10, 99)} 12.5 miles"),
        ("price", f"Tickets cost £{ri(5, 60)}, £{ri(5, 60)} concessions and £{ri(60, 120)}.00 for families of 4 or 5."),
        ("distance", f"The route is 0800 metres, 1500 metres and 3000 metres long."),
        ("measure", f"The pipe is 1 200 mm wide, 0.8 m deep and {ri(100, 900)} m long."),
        ("measure", f"Dimensions 0123 x 0456 x 0789 mm, weight {ri(10, 90)}.5 kg"),
        ("lottery", f"The winning numbers were 03, 12, 18, 23, 44, 49 and the bonus ball was {ri(1, 59):02d}."),
        ("lottery", f"Lotto results: 01 17 22 35 40 59"),
        ("bus", f"Bus routes 01, 11, 111, 101 and 999 will be diverted via {p}."),
        ("bus", f"The 0745 and 0815 services from {p} will not run."),
        ("section", f"Offences under section 47 of the 1861 Act and sections 1-3 of the 1971 Act."),
        ("section", f"See paragraphs 1.01 to 1.11 and 11.6 of the guidance."),
        ("ages", f"Those killed were aged 18, 21, 34, 56 and {ri(60, 90)}."),
        ("ages", f"Four men, aged 19, 20, 22 and 101, were presented to the Mayor."),
        ("account", f"Donations: sort code 20-{d(2)}-{d(2)}, account number 0{d(7)}."),
        ("account", f"Donate to account 0{d(3)} {d(4)}, sort code 08 {d(2)} {d(2)}"),
        ("nhs", f"The form shows a sample NHS number, {d1(3)} {d(3)} {d(4)}."),
        ("ni", f"National Insurance number QQ {d(2)} {d(2)} {d(2)} C was used as an example."),
        ("utr", f"The sample Unique Taxpayer Reference is {d1(5)} {d(5)}."),
        ("trial", f"Trial registration: NCT0{d(7)}; ISRCTN{d1(8)}; EudraCT {yr()}-00{d(4)}-{d(2)}"),
        ("trial", f"ClinicalTrials.gov identifier NCT 0{d(3)} {d(4)}"),
        ("si", f"The regulations (SI {yr()}/{d1(4)}) come into force on {dm()}."),
        ("notice", f"Contract notice {yr()}/S 000-0{d(5)} was published."),
        ("cpv", f"CPV code 0{d(7)}-{d(1)}"),
        ("batch", f"Batch numbers 0{d(7)} and 0{d(7)} are being recalled; use-by dates up to {ri(1, 28)} {mon()}."),
        ("barcode", f"The recalled pack has barcode 5 0{d(5)} {d(6)} and batch L0800{d(4)}."),
        ("barcode", f"Barcode: 50{d(11)}"),
        ("model", f"Affected models: 0345-{d(3)}-{d(4)}A, 0800/{d(3)}B"),
        ("flight", f"Flight BA0{d(3)} left at 0910 with {ri(100, 300)} passengers."),
        ("abn", f"The company (ABN {d1(2)} {d(3)} {d(3)} {d(3)}) was fined A$12,500."),
        ("abn", f"ACN 0{d(2)} {d(3)} {d(3)} was deregistered by ASIC in {yr()}."),
        ("ein", f"The foundation (EIN {d1(2)}-{d(7)}) is based in Denver."),
        ("zip", f"Comments may be mailed to 12 Main Street, Austin, TX 78701-{d(4)}."),
        ("docket", f"Docket No. {yr()}-0{d(3)}-{d(4)}, filed {dm()} in Phoenix."),
        ("fr", f"88 FR {d1(5)}, OMB control number 0{d(3)}-{d(4)}"),
        ("ndc", f"The recalled lot is NDC 0{d(3)}-{d(4)}-{d(2)}, lot 1800{d(4)}."),
        ("nzbn", f"NZBN 9429 0{d(3)} {d(5)}"),
        ("bn", f"Canada Revenue Agency registration {d1(5)} {d(4)} RR0001"),
        ("calling-elsewhere", f"Callers waited {ri(2, 9)} minutes in {yr()}, down from {ri(10, 20)} in {y}."),
        ("calling-elsewhere", f"The helpline took {ri(1, 9)} {d(3)} {d(3)} calls in {yr()}/{ri(18, 26)}."),
        ("calling-elsewhere", f"Police received {ri(10, 900)} calls between 0800 and 1830 on {dm()}."),
        ("calling-elsewhere", f"The phone was bought in {y} for £0{d(2)} {d(3)} and stolen at {hm()}."),
        (
            "calling-elsewhere",
            f"Please contact your MP about the {yr()}–{ri(28, 35)} plan, chapter 08, paras 0800 to 0845.",
        ),
        ("calling-elsewhere", f"Ringing in {yr()}: 12 3 45 and 16 bells were rung by {ri(10, 60)} ringers."),
        ("quantities", f"Crews used 101 hoses, 111 pumps and 1,{d(3)} sandbags."),
        ("quantities", f"The 999 residents of {p} and 112 others took part."),
        ("population", f"The population was 1 {d(3)} {d(3)} in {y} and 2 {d(3)} {d(3)} in {yr()}."),
        ("house-numbers", f"Homes at 101, 105, 111, 112 and 119 Station Road were flooded."),
        ("hex", f"Commit 0{d(6)}; checksum 0{d(10)}"),
        ("uuid", f"Document ID 0{d(7)}-{d(4)}-4{d(3)}-8{d(3)}-{d(12)}"),
        ("url", f"Read more at https://www.example.gov.uk/news/{yr()}/0{d(9)}"),
        ("url", f"[Download the report](https://example.org/files/0{d(3)}-{d(6)}.pdf) (PDF, {ri(100, 900)}KB)"),
        ("image", f"![Photo](img/07{d(9)}.jpg)"),
        ("file", f"Attachment: DSC_0{d(3)} {d(6)}.jpg, 0345 KB"),
        (
            "temperature",
            f"Highs of 31, 32, 34 and 35.1C were recorded on {ri(1, 9)}, {ri(10, 20)} and {ri(21, 28)} {mon()}.",
        ),
        ("versions", f"Version 01.02.0345 replaces 01.01.{d(4)}."),
        ("ip", f"The attack came from 192.168.{ri(1, 250)}.{ri(1, 250)} in {y}."),
        ("rank", f"Results: 1st 0:59:{ri(10, 59)}, 2nd 1:00:{ri(10, 59)}, 3rd 1:01:{ri(10, 59)}"),
        ("staff", f"Sgt {d1(4)}, PC 0{d(4)} and PC {d1(5)} received commendations."),
        ("vehicle", f"Lots 01–12, 0345–0370 and 0800–0808 will be sold on {dm()}."),
        ("ukprn", f"UKPRN 100{d(5)}, URN {d1(6)}, DfE number {d1(3)}/{d(4)}"),
        ("hansard", f"HC Deb, {dm()} {yr()}, vol {ri(100, 800)}, cols 0{d(2)}-{d(3)}"),
        ("ratio", f"Odds moved from 11/10 to 10/11 and then 100/30 in {p}."),
        ("chart", f"Figure 3: 0.20 0.23 0.28 0.29 0.31"),
    ]
    k, t = R.choice(T)
    if R.random() < 0.4:
        t = (
            pick(
                "",
                f"Notes to editors\n",
                f"The council met in {p} on {dm()}. ",
                f"Officers searched {ri(2, 40)} homes. ",
                f"## Background\n",
                "- ",
            )
            + t
            if not t.startswith("|")
            else t
        )
    if R.random() < 0.25 and not t.endswith("|"):
        if t[-1] not in ".!?":
            t += "."
        t += pick(
            f" Work started in {yr()}.",
            f" {ri(2, 90)} people took part.",
            f"\n{ri(2, 9)}. Minister visits {p}.",
            " See the website for details.",
        )
    return {"text": t, "kind": k}


def main():
    n, seed = int(sys.argv[1]), sys.argv[2]
    R.seed("dev-" + seed)
    for _ in range(n):
        if len(sys.argv) > 3 and sys.argv[3] == "none":
            o = none()
        else:
            while True:
                o = case()
                if ok(o):
                    break
        print(json.dumps(o, ensure_ascii=False))


main()
