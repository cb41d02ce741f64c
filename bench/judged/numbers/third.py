#!/usr/bin/env python3
"""python gen.py N SEED        -> N JSON lines, texts with one main telephone number (others in "also")
python gen.py N SEED none   -> N JSON lines, texts with figures but no telephone number"""

import json, random, re, sys

R = random.Random()
ch = lambda seq: R.choice(seq)


def wch(pairs):
    return R.choices([p[0] for p in pairs], [p[1] for p in pairs])[0]


ri = lambda a, b: R.randint(a, b)


def D(n, first="0123456789"):
    return "" if n <= 0 else ch(first) + "".join(ch("0123456789") for _ in range(n - 1))


MONTHS = "January February March April May June July August September October November December".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
only = lambda s: re.sub(r"\D", "", s)

# ------------------------------------------------------------------ places, names
GB_PLACES = [
    ("London", "020"),
    ("Southampton", "023"),
    ("Portsmouth", "023"),
    ("Coventry", "024"),
    ("Belfast", "028"),
    ("Derry", "028"),
    ("Cardiff", "029"),
    ("Leeds", "0113"),
    ("Sheffield", "0114"),
    ("Nottingham", "0115"),
    ("Leicester", "0116"),
    ("Bristol", "0117"),
    ("Reading", "0118"),
    ("Birmingham", "0121"),
    ("Edinburgh", "0131"),
    ("Glasgow", "0141"),
    ("Liverpool", "0151"),
    ("Manchester", "0161"),
    ("Newcastle", "0191"),
    ("Cambridge", "01223"),
    ("Exeter", "01392"),
    ("York", "01904"),
    ("Maidstone", "01622"),
    ("Plymouth", "01752"),
    ("Inverness", "01463"),
    ("Truro", "01872"),
    ("Ipswich", "01473"),
    ("Norwich", "01603"),
    ("Lincoln", "01522"),
    ("Swansea", "01792"),
    ("Aberdeen", "01224"),
    ("Dundee", "01382"),
    ("Carlisle", "01228"),
    ("Dorchester", "01305"),
    ("Stornoway", "01851"),
    ("Lerwick", "01595"),
    ("Oxford", "01865"),
    ("Taunton", "01823"),
    ("Preston", "01772"),
]
GB_S5 = [
    ("Bolton", "01204", ["61", "62", "63", "64"]),
    ("Blackburn", "01254", ["51", "52", "53"]),
    ("Axminster", "01297", ["20", "33", "35"]),
    ("Buxton", "01298", ["22", "23", "24"]),
    ("Winsford", "01606", ["40", "41", "42"]),
    ("Newbury", "01635", ["30", "31", "40"]),
    ("St Austell", "01726", ["61", "63", "64", "72"]),
    ("St Helens", "01744", ["20", "21", "22"]),
    ("Selkirk", "01750", ["20", "21", "22"]),
    ("Tamworth", "01827", ["50", "51", "59"]),
    ("Workington", "01900", ["61", "62", "64"]),
    ("Worcester", "01905", ["20", "22", "25"]),
    ("Whitehaven", "01946", ["61", "63"]),
]
GB_6 = [
    ("Kendal", "015394", "3"),
    ("Sedbergh", "015396", "2"),
    ("Hornby", "015242", "2"),
    ("Wigton", "016973", "4"),
    ("Appleby", "017683", "5"),
    ("Keswick", "017687", "7"),
    ("Gosforth", "019467", "2"),
    ("Langholm", "013873", "8"),
    ("Pooley Bridge", "017684", "8"),
    ("Raughton Head", "016974", "7"),
]
US_PLACES = [
    ("Boston", "MA", "617"),
    ("Seattle", "WA", "206"),
    ("Chicago", "IL", "312"),
    ("Denver", "CO", "303"),
    ("Austin", "TX", "512"),
    ("Phoenix", "AZ", "602"),
    ("Portland", "OR", "503"),
    ("Atlanta", "GA", "404"),
    ("Sacramento", "CA", "916"),
    ("Buffalo", "NY", "716"),
    ("Baltimore", "MD", "410"),
    ("Omaha", "NE", "402"),
    ("Tampa", "FL", "813"),
    ("Washington", "DC", "202"),
    ("Anchorage", "AK", "907"),
]
CA_PLACES = [
    ("Toronto", "ON", "416"),
    ("Ottawa", "ON", "613"),
    ("Vancouver", "BC", "604"),
    ("Calgary", "AB", "403"),
    ("Edmonton", "AB", "780"),
    ("Winnipeg", "MB", "204"),
    ("Regina", "SK", "306"),
    ("Halifax", "NS", "902"),
    ("Fredericton", "NB", "506"),
    ("Whitehorse", "YT", "867"),
    ("St. John’s", "NL", "709"),
]
AU_PLACES = [
    ("Sydney", "NSW", "02", "9", "2000"),
    ("Canberra", "ACT", "02", "62", "2601"),
    ("Melbourne", "VIC", "03", "9", "3000"),
    ("Hobart", "TAS", "03", "62", "7000"),
    ("Brisbane", "QLD", "07", "3", "4000"),
    ("Adelaide", "SA", "08", "8", "5000"),
    ("Perth", "WA", "08", "92", "6000"),
]
NZ_PLACES = [
    ("Wellington", "04", "4", "6011"),
    ("Auckland", "09", "3", "1010"),
    ("Christchurch", "03", "3", "8011"),
    ("Dunedin", "03", "4", "9016"),
    ("Hamilton", "07", "8", "3204"),
    ("Napier", "06", "8", "4110"),
    ("Tauranga", "07", "5", "3110"),
]
IE_PLACES = [
    ("Dublin", "01", ["4", "6", "8"], 7),
    ("Cork", "021", ["4"], 7),
    ("Limerick", "061", ["3", "4"], 6),
    ("Galway", "091", ["5", "7"], 6),
    ("Killarney", "064", ["66"], 7),
    ("Wicklow", "0404", ["6", "4"], 5),
    ("Thurles", "0505", ["2"], 5),
    ("Sligo", "071", ["91"], 7),
    ("Letterkenny", "074", ["91"], 7),
    ("Waterford", "051", ["3", "8"], 6),
    ("Drogheda", "041", ["98"], 7),
    ("Roscrea", "0505", ["3"], 5),
]
FIRST = "Sarah James Priya David Helen Mohammed Claire Tom Aoife Rachel Owen Fiona Mark Zainab Peter Karen".split()
LAST = "Evans Khan Wright Murphy Patel Campbell Thomas Hughes Okafor Shaw Kelly Dixon Marsh Nolan".split()
STREETS = [
    "High Street",
    "Station Road",
    "Church Lane",
    "Victoria Street",
    "Queen’s Road",
    "Market Place",
    "Castle Street",
    "Mill Road",
]
name = lambda: ch(FIRST) + " " + ch(LAST)


# ------------------------------------------------------------------ number model
class Num:
    """region, cc, national parts (area incl. trunk, local), usual/odd groupings over the national digits"""

    def __init__(s, region, kind, nat, usual, odd, cc=None, trunk=None, place=None, alen=None):
        s.region, s.kind, s.nat, s.usual, s.odd, s.cc, s.place = region, kind, nat, usual, odd, cc, place
        s.trunk = ("0" if nat.startswith("0") else "") if trunk is None else trunk
        s.alen = alen

    def intl(s):
        return s.cc + s.nat[len(s.trunk) :]

    def split(s, g):
        out, i = [], 0
        for n in g:
            out.append(s.nat[i : i + n])
            i += n
        assert i == len(s.nat), (s.nat, g)
        return [x for x in out if x]


G = {
    "geo3": (
        [([3, 4, 4], 7), ([11], 1.3), ([4, 3, 4], 2), ([3, 8], 0.7), ([4, 7], 0.5)],
        [
            [5, 6],
            [3, 2, 2, 2, 2],
            [3, 3, 2, 3],
            [2, 3, 3, 3],
            [4, 4, 3],
            [5, 3, 3],
            [3, 3, 5],
            [3, 4, 2, 2],
            [2, 1, 4, 4],
            [2, 2, 3, 4],
            [4, 3, 2, 2],
            [1, 2, 4, 4],
        ],
    ),
    "geo4": (
        [([4, 3, 4], 8), ([11], 1.3), ([4, 7], 1.5)],
        [
            [4, 3, 2, 2],
            [4, 4, 3],
            [5, 6],
            [4, 2, 2, 3],
            [5, 3, 3],
            [4, 2, 5],
            [2, 3, 3, 3],
            [3, 4, 4],
            [4, 1, 2, 2, 2],
            [1, 3, 3, 4],
        ],
    ),
    "geo5": (
        [([5, 6], 8), ([5, 3, 3], 4), ([11], 1.3)],
        [
            [5, 2, 2, 2],
            [4, 3, 4],
            [3, 4, 4],
            [5, 2, 4],
            [5, 4, 2],
            [6, 5],
            [2, 3, 3, 3],
            [5, 1, 5],
            [5, 3, 1, 2],
            [2, 3, 6],
            [1, 4, 6],
            [4, 7],
        ],
    ),
    "geo5s": (
        [([5, 5], 8), ([5, 2, 3], 1), ([5, 3, 2], 1), ([10], 1)],
        [[4, 3, 3], [5, 2, 2, 1], [3, 3, 4], [2, 3, 5], [2, 2, 2, 2, 2]],
    ),
    "geo6": (
        [([6, 5], 6), ([5, 6], 3), ([11], 1), ([6, 2, 3], 0.7)],
        [[6, 3, 2], [5, 3, 3], [4, 3, 4], [5, 1, 5], [3, 3, 5]],
    ),
    "mob": (
        [([5, 6], 8), ([5, 3, 3], 5), ([11], 2), ([4, 3, 4], 1)],
        [
            [3, 4, 4],
            [5, 2, 2, 2],
            [3, 3, 2, 3],
            [4, 4, 3],
            [2, 3, 3, 3],
            [3, 2, 2, 2, 2],
            [5, 2, 4],
            [5, 4, 2],
            [4, 7],
            [2, 3, 6],
            [5, 1, 2, 3],
        ],
    ),
    "free6": (
        [([4, 3, 3], 8), ([4, 6], 3), ([10], 1)],
        [[4, 2, 2, 2], [4, 2, 4], [4, 4, 2], [5, 5], [2, 2, 2, 2, 2], [3, 3, 4], [1, 3, 3, 3], [4, 1, 2, 3]],
    ),
    "free7": (
        [([4, 3, 4], 9), ([4, 7], 1.3), ([11], 1.2), ([4, 3, 2, 2], 0.6), ([4, 4, 3], 0.4)],
        [
            [4, 2, 2, 3],
            [4, 1, 2, 2, 2],
            [5, 3, 3],
            [5, 6],
            [2, 2, 3, 4],
            [3, 4, 4],
            [4, 2, 5],
            [4, 5, 2],
            [1, 3, 3, 4],
            [4, 2, 3, 2],
        ],
    ),
    "child": ([([4, 4], 9), ([8], 1)], [[4, 2, 2], [4, 1, 1, 1, 1], [4, 1, 3], [2, 2, 4], [4, 3, 1]]),
    "nhsd": ([([4, 2, 2], 5), ([4, 4], 5)], [[4, 1, 1, 1, 1], [8]]),
    "nanp": ([([3, 3, 4], 1)], [[3, 7], [10], [3, 3, 2, 2], [6, 4], [3, 2, 2, 3]]),
    "nanp1": ([([1, 3, 3, 4], 1)], [[1, 3, 7], [11], [4, 3, 4], [1, 6, 4], [1, 3, 3, 2, 2]]),
    "au_geo": (
        [([2, 4, 4], 8), ([10], 1), ([2, 8], 0.5)],
        [[2, 2, 2, 2, 2], [2, 3, 3, 2], [4, 3, 3], [2, 4, 2, 2], [3, 3, 4]],
    ),
    "au_mob": ([([4, 3, 3], 8), ([10], 1)], [[2, 4, 4], [4, 2, 2, 2], [4, 6], [5, 5], [3, 3, 4]]),
    "au_1300": (
        [([4, 3, 3], 8), ([4, 6], 0.7), ([10], 0.7)],
        [[4, 2, 2, 2], [1, 3, 3, 3], [4, 2, 4], [2, 2, 3, 3], [4, 4, 2]],
    ),
    "au_13": ([([2, 2, 2], 5), ([3, 3], 3), ([6], 1)], [[2, 4], [2, 1, 1, 1, 1], [4, 2]]),
    "nz_geo": ([([2, 3, 4], 8), ([9], 0.7), ([2, 7], 0.7)], [[2, 2, 2, 3], [3, 3, 3], [2, 4, 3], [2, 3, 2, 2]]),
    "nz_mob": ([([3, 3, 4], 6), ([3, 7], 1), ([10], 1)], [[3, 4, 3], [4, 3, 3], [3, 2, 2, 3]]),
    "nz_mob9": ([([3, 3, 3], 6), ([9], 1), ([3, 6], 1)], [[3, 2, 4], [4, 5]]),
    "nz_0800": ([([4, 3, 3], 8), ([4, 6], 0.7), ([10], 0.7)], [[4, 2, 2, 2], [4, 2, 4], [4, 4, 2], [1, 3, 3, 3]]),
    "nz_08007": ([([4, 3, 4], 8), ([4, 7], 0.7)], [[4, 4, 3], [4, 3, 2, 2]]),
    "ie3": ([([2, 3, 4], 8), ([9], 1), ([2, 7], 1)], [[2, 2, 5], [3, 3, 3], [2, 4, 3], [2, 3, 2, 2]]),
    "ie10": ([([3, 3, 4], 8), ([10], 1), ([3, 7], 1.5)], [[3, 2, 5], [4, 3, 3], [3, 4, 3], [3, 3, 2, 2], [3, 2, 2, 3]]),
    "ie9": ([([3, 6], 6), ([3, 3, 3], 3), ([9], 1)], [[3, 2, 2, 2], [3, 2, 4], [4, 5]]),
    "ie45": ([([4, 5], 6), ([9], 1), ([4, 2, 3], 1)], [[4, 3, 2], [3, 6], [3, 3, 3]]),
    "ie1800": ([([4, 3, 3], 8), ([4, 6], 1.5), ([10], 1)], [[4, 2, 2, 2], [1, 3, 3, 3], [4, 2, 4], [1, 9], [4, 4, 2]]),
}
ALEN = {
    "geo3": 3,
    "geo4": 4,
    "geo5": 5,
    "geo5s": 5,
    "geo6": 6,
    "mob": 5,
    "nanp": 3,
    "au_geo": 2,
    "nz_geo": 2,
    "nz_mob": 3,
    "nz_mob9": 3,
    "ie3": 2,
    "ie10": 3,
    "ie9": 3,
    "ie45": 4,
    "au_mob": 4,
}


def mk(region, kind, nat, cc, place, trunk=None):
    u, o = G[kind]
    return Num(region, kind, nat, u, o, cc, trunk, place, ALEN.get(kind, 4))


MOB = "7712 7789 7801 7834 7850 7900 7912 7946 7968 7980 7425 7500 7525 7557 7575 7949 7305 7415 7399".split()


def num_gb(kinds=None):
    k = wch(
        kinds
        or [
            ("geo3", 12),
            ("geo4", 12),
            ("geo5", 16),
            ("geo5s", 2),
            ("geo6", 2),
            ("mob", 10),
            ("free6", 11),
            ("free7", 7),
            ("0808", 5),
            ("03", 20),
            ("0845", 4),
            ("09", 0.7),
            ("child", 2.2),
            ("nhsd", 0.6),
        ]
    )
    if k in ("geo3", "geo4", "geo5"):
        p, a = ch([x for x in GB_PLACES if len(x[1]) == int(k[3])])
        if k == "geo3":
            pre = {
                "London": ["7", "8", "3"],
                "Southampton": ["80"],
                "Portsmouth": ["92"],
                "Coventry": ["76"],
                "Belfast": ["90", "95"],
                "Derry": ["71"],
                "Cardiff": ["20", "29"],
            }[p]
            l = ch(pre)
            return mk("GB", k, a + l + D(8 - len(l)), "44", p)
        if k == "geo4":
            l = ch(["4", "9"]) if a in ("0113", "0114", "0115", "0116", "0117", "0118") else ch("23456")
            if len(a) == 4 and a[:3] == "011" and l == "9":
                pass
            return mk(
                "GB",
                k,
                a + ({"0113": "2", "0114": "2", "0115": "9", "0116": "2", "0117": "9", "0118": "9"}.get(a) or l) + D(6),
                "44",
                p,
            )
        return mk("GB", k, a + D(6, "2345678"), "44", p)
    if k == "geo5s":
        p, a, l = ch(GB_S5)
        return mk("GB", k, a + ch(l) + D(3), "44", p)
    if k == "geo6":
        p, a, l = ch(GB_6)
        return mk("GB", k, a + l + D(4), "44", p)
    if k == "mob":
        return mk("GB", k, "0" + ch(MOB) + D(6), "44", None)
    if k == "free6":
        return mk(
            "GB",
            k,
            "0800" + ch(["555111", "789321", "678" + D(3), "9" + D(5), "3" + D(5), "0" + D(5), D(6, "23456789")]),
            "44",
            None,
        )
    if k == "free7":
        return mk("GB", k, "0800" + D(7), "44", None)
    if k == "0808":
        return mk("GB", "free7", "0808" + D(7), "44", None)
    if k == "03":
        return mk(
            "GB",
            "free7",
            ch("0300 0300 0300 0303 0306 0330 0333 0343 0344 0345 0345 0370".split())
            + ch(["1231234", D(7), D(7), D(7), D(3) + D(1) * 2 + D(2)]),
            "44",
            None,
        )
    if k == "0845":
        return mk("GB", "free7", ch("0845 0844 0870 0871".split()) + D(7), "44", None)
    if k == "09":
        return mk("GB", "free7", ch(["0905", "0909", "0901"]) + D(7), "44", None)
    if k == "child":
        return mk("GB", k, "08001111", "44", None)
    return mk("GB", k, ch(["08454647"]), "44", None)


def nanp_local():
    while True:
        x = D(3, "23456789")
        if x[1:] != "11" and x != "555":
            return x + D(4)


def num_na(region):
    places = US_PLACES if region == "US" else CA_PLACES
    p = ch(places)
    if R.random() < 0.45:
        tf = ch(["800", "888", "877", "866", "855", "844", "833"])
        one = R.random() < 0.75
        return mk(
            region,
            "nanp1" if one else "nanp",
            ("1" if one else "") + tf + nanp_local(),
            "1",
            None,
            trunk="1" if one else "",
        )
    one = R.random() < 0.12
    return mk(
        region,
        "nanp1" if one else "nanp",
        ("1" if one else "") + p[2] + nanp_local(),
        "1",
        p[0],
        trunk="1" if one else "",
    )


def num_au():
    k = wch([("au_geo", 40), ("au_mob", 12), ("au_1300", 35), ("au_13", 14)])
    if k == "au_geo":
        p = ch(AU_PLACES)
        return mk("AU", k, p[2] + p[3] + D(8 - len(p[3])), "61", p[0])
    if k == "au_mob":
        return mk("AU", k, ch(["0412", "0438", "0400", "0455", "0466", "0481"]) + D(6), "61", None)
    if k == "au_1300":
        return mk("AU", k, ch(["1300", "1800"]) + ch(["333000", "737732", "55" + D(4), D(6), D(6)]), "61", None)
    return mk("AU", k, ch(["131114", "131444", "132500", "131450", "1323" + D(2), "136" + "1" + D(2)]), "61", None)


def num_nz():
    k = wch([("nz_geo", 40), ("nz_mob", 12), ("nz_mob9", 4), ("nz_0800", 35), ("nz_08007", 4)])
    if k == "nz_geo":
        p = ch(NZ_PLACES)
        return mk("NZ", k, p[1] + p[2] + D(6), "64", p[0])
    if k == "nz_mob":
        return mk("NZ", k, ch(["0211", "0220", "0274"]) + D(6), "64", None)
    if k == "nz_mob9":
        return mk("NZ", k, "021" + D(6, "3456789"), "64", None)
    if k == "nz_0800":
        return mk("NZ", k, ch(["0800", "0800", "0508"]) + D(6), "64", None)
    return mk("NZ", k, "0800" + D(7), "64", None)


def num_ie():
    k = wch([("geo", 55), ("mob", 15), ("1800", 25), ("0818", 6)])
    if k == "geo":
        p, a, l, n = ch(IE_PLACES)
        l = ch(l)
        nat = a + l + D(n - len(l))
        kind = {(2, 9): "ie3", (3, 10): "ie10", (3, 9): "ie9", (4, 9): "ie45"}[(len(a), len(nat))]
        return mk("IE", kind, nat, "353", p)
    if k == "mob":
        return mk("IE", "ie10", ch(["083", "085", "086", "087"]) + D(7), "353", None)
    if k == "1800":
        return mk("IE", "ie1800", ch(["1800", "1800", "1850", "1890"]) + ch(["666111", D(6), D(6)]), "353", None)
    return mk("IE", "ie1800", "0818" + D(6), "353", None)


def number(region):
    return {
        "GB": num_gb,
        "IE": num_ie,
        "AU": num_au,
        "NZ": num_nz,
        "US": lambda: num_na("US"),
        "CA": lambda: num_na("CA"),
    }[region]()


# ------------------------------------------------------------------ rendering of a number
def grp(n, odd=False):
    return n.split(ch(n.odd) if odd else wch(n.usual))


def plain(n):
    if n.region in ("US", "CA"):
        g = n.split([1, 3, 3, 4] if n.kind == "nanp1" else [3, 3, 4])
        s = wch([("-", 6), ("()", 4), (".", 1.5), (" ", 1)])
        if s == "()":
            return (g[0] + " " if len(g) == 4 else "") + f"({g[-3]}) {g[-2]}-{g[-1]}"
        return s.join(g)
    g = grp(n)
    if n.region == "IE" and n.alen and len(g) > 1 and n.kind != "ie1800" and R.random() < 0.35:
        return wch([("(" + g[0] + ") " + " ".join(g[1:]), 2), (g[0] + "-" + " ".join(g[1:]), 1.5)])
    if n.region in ("AU", "NZ") and n.kind in ("au_geo", "nz_geo") and len(g) > 2 and R.random() < 0.35:
        return "(" + g[0] + ") " + " ".join(g[1:])
    return " ".join(g)


def nat_groups(n):
    """groups of the number without its trunk, area first"""
    g = n.split(wch([x for x in n.usual if len(x[0]) > 1] or n.usual))
    if n.trunk and g[0].startswith(n.trunk):
        g[0] = g[0][len(n.trunk) :]
    return [x for x in g if x]


def can_intl(n):
    return n.cc and n.kind not in ("child", "nhsd", "au_13")


UDASH = ["‑", "‐", "–", "—", "−", "‒", "–", "‑"]
USP = [
    "\u00a0",
    "\u00a0",
    "\u00a0",
    "\u00a0",
    "\u202f",
    "\u2009",
    "\u2007",
    "\u2002",
    "\u2003",
    "\u3000",
    "\u2005",
    "\u200a",
]
BIDI = [
    ("\u202a", "\u202c"),
    ("\u202d", "\u202c"),
    ("\u200e", ""),
    ("\u200e", "\u200e"),
    ("\u2066", "\u2069"),
    ("\ufeff", ""),
    ("\u200b", ""),
    ("", "\u200b"),
    ("\u2068", "\u2069"),
    ("\u202a", "\u202c"),
]


def r_intl(n, style):
    g = nat_groups(n)
    cc = n.cc
    j = ch([" ", " ", " ", " ", "-", ""]) if style != "00" else " "
    if n.region in ("US", "CA"):
        j = ch(["-", " ", ".", "-"])
    body = j.join(g)
    if style == "plus":
        p = wch(
            [
                (f"+{cc} {body}", 10),
                (f"+{cc}{'' if j == ' ' else j}{body}", 2),
                (f"+{cc}{''.join(g)}", 3),
                (f"(+{cc}) {body}", 2),
                (f"+{cc}-{'-'.join(g)}", 1.5),
                (f"+{cc}\u00a0{body}", 1),
                (f"＋{cc} {body}", 0.2),
                (f"+ {cc} {body}", 0.4),
                (f"+{cc}.{'.'.join(g)}", 0.5),
                (f"+({cc}) {body}", 0.3),
                (f"+{cc} ({g[0]}) {j.join(g[1:])}", 0.8 if len(g) > 1 else 0.01),
                (f"\\+{cc} {body}", 0.3),
            ]
        )
        return p, n.intl(), []
    if style == "zero":
        t = n.trunk
        p = wch(
            [
                (f"+{cc} ({t}){body}", 8),
                (f"+{cc}({t}){body}", 3),
                (f"+{cc} ({t}) {body}", 4),
                (f"(+{cc}) ({t}){body}", 0.6),
                (f"+{cc} ({t}){''.join(g)}", 1.2),
                (f"+{cc}-({t})-{'-'.join(g)}", 0.4),
                (f"+{cc} [{t}] {body}", 0.3),
                (f"+{cc}\u00a0({t})\u00a0{body}", 0.6),
                (f"\\+{cc} \\({t}\\){body}", 0.25),
                (f"({cc}) {t}{body}", 0.01),
            ]
        )
        if p.startswith("(" + cc):
            return f"+{cc} ({t}){body}", n.intl(), [n.nat]
        return p, n.intl(), [n.nat]
    if style == "00":
        t = n.trunk
        p = wch(
            [
                (f"00{cc} {body}", 6),
                (f"00 {cc} {body}", 3),
                (f"(00{cc}) {body}", 1),
                (f"00{cc} ({t}){body}", 3 if t else 0.001),
                (f"00 {cc} ({t}) {body}", 1.5 if t else 0.001),
                (f"00{cc}{''.join(g)}", 1.5),
                (f"00-{cc}-{'-'.join(g)}", 0.4),
            ]
        )
        return p.replace(" ()", ""), "00" + n.intl(), [n.nat, n.intl()]
    if style == "kept0":  # +44 020 …: zero wrongly kept
        g2 = grp(n)
        return f"+{cc} " + " ".join(g2), cc + n.nat, [n.intl(), n.nat]
    if style == "noplus":
        return f"{cc} {' '.join(g)}", n.intl(), []
    if style == "011":
        return f"011 {cc} {' '.join(g)}", "011" + n.intl(), [n.intl(), n.nat]


KEY = lambda s: "".join(c + "\ufe0f\u20e3" if c.isdigit() else c for c in s)
FW = lambda s: "".join(chr(0xFF10 + int(c)) if c.isdigit() else c for c in s)
SUP = lambda s: "".join("⁰¹²³⁴⁵⁶⁷⁸⁹"[int(c)] if c.isdigit() else c for c in s)
MATH = lambda s, b: "".join(chr(b + int(c)) if c.isdigit() else c for c in s)


def ext(region):
    e = D(ch([1, 2, 3, 3, 4, 4, 5]), "123456789")
    if region in ("US", "CA"):
        return wch(
            [
                (f" ext. {e}", 4),
                (f", ext. {e}", 4),
                (f" ext {e}", 2),
                (f" x{e}", 3),
                (f", extension {e}", 2),
                (f" Ext. {e}", 1),
                (f" (ext. {e})", 1),
                (f" x {e}", 0.5),
                (f" #{e}", 0.5),
                (f"x{e}", 0.8),
            ]
        )
    return wch(
        [
            (f" ext {e}", 4),
            (f" ext. {e}", 3),
            (f" ext: {e}", 1),
            (f", ext {e}", 2),
            (f" extension {e}", 3),
            (f", extension {e}", 2),
            (f" (ext {e})", 2),
            (f" (ext. {e})", 1),
            (f" x{e}", 1.3),
            (f" extn {e}", 0.7),
            (f" Extn. {e}", 0.4),
            (f" Ext {e}", 1),
            (f"x{e}", 0.4),
            (f" ext{e}", 0.5),
            (f" – extension {e}", 0.5),
            (f" ext {e} or {int(e) + 1}", 0.4),
        ]
    )


def menu():
    k = ri(1, 9)
    return wch(
        [
            (f" and select option {k}", 4),
            (f", option {k}", 5),
            (f" (option {k})", 4),
            (f" option {k}", 2.5),
            (f" and press {k}", 3),
            (f", press {k}", 2),
            (f" then press {k}", 1.5),
            (f" – option {k}", 1.2),
            (f" and choose option {k} then option {ri(1, 5)}", 1.2),
            (f" opt {k}", 0.5),
            (f", Option {k}", 1),
            (f" and press {k}, then {ri(1, 5)}", 1),
            (f" > {k} > {ri(1, 4)}", 0.3),
            (f" #{k}", 0.3),
            (f", selecting option {k}", 1),
            (f" (press {k} for English, {k % 9 + 1} for Welsh)", 0.5),
            (f" (options {k} and {k % 9 + 1})", 0.5),
            (f" followed by {k}", 0.3),
            (f", pressing {k} when prompted", 0.7),
        ]
    )


def fw_link_target(n):
    """tel target and its alt digits"""
    opts = [("tel:" + n.nat, n.nat), ("tel:" + n.nat, n.nat)]
    if can_intl(n):
        opts += [("tel:+" + n.intl(), n.intl())] * 3
        g = nat_groups(n)
        opts += [
            ("tel:+" + n.cc + "-" + "-".join(g), n.intl()),
            ("tel:00" + n.intl(), "00" + n.intl()),
            ("tel:%2B" + n.intl(), n.intl()),
        ]
    g = n.split(wch(n.usual))
    opts += [
        ("tel:" + "-".join(g), n.nat),
        ("tel:" + "%20".join(g), n.nat),
        ("callto:" + n.nat, n.nat),
        ("tel://" + n.nat, n.nat),
        ("tel:" + n.nat + ch([";ext=12", ",,2", ""]), n.nat),
    ]
    return ch(opts)


FORMS = [
    ("plain", 88),
    ("intl-plus", 4.5),
    ("intl-zero", 2.6),
    ("intl-00", 1.2),
    ("intl-kept0", 0.4),
    ("intl-noplus", 0.25),
    ("intl-011", 0.15),
    ("brackets", 2.6),
    ("hyphens", 2),
    ("unicode-dash", 1.4),
    ("spaced-dash", 0.6),
    ("dots", 1.5),
    ("midot", 0.2),
    ("slash", 0.6),
    ("odd-groups", 3.2),
    ("pdf-split", 0.6),
    ("unicode-space", 2.6),
    ("double-space", 0.7),
    ("tab-inside", 0.15),
    ("zero-width", 0.5),
    ("soft-hyphen", 0.15),
    ("bidi-wrap", 1),
    ("entity-space", 0.6),
    ("digit-by-digit", 0.7),
    ("soft-break", 1.8),
    ("hard-break", 0.3),
    ("emph-around", 3.6),
    ("emph-inside", 0.9),
    ("emph-html", 0.4),
    ("quoted", 0.3),
    ("md-escape", 0.3),
    ("link-tel", 3.2),
    ("link-words", 0.9),
    ("link-raw", 0.4),
    ("link-html", 0.4),
    ("link-outlook", 0.4),
    ("link-ref", 0.15),
    ("link-wa", 0.2),
    ("link-sms", 0.15),
    ("extension", 2.4),
    ("menu", 2.2),
    ("two-or", 2),
    ("two-sep", 2.2),
    ("two-newline", 0.6),
    ("two-abbrev", 0.5),
    ("two-from-abroad", 0.8),
    ("two-mobile", 0.6),
    ("relay", 0.3),
    ("keycap", 0.25),
    ("fullwidth", 0.3),
    ("math-digits", 0.2),
    ("superscript", 0.08),
    ("wrong-length", 0.8),
    ("glued-before", 0.35),
    ("glued-after", 0.35),
    ("vanity", 0.3),
]
DD = {"—"}


def render(n, form):
    """-> (text, digits, also, alt) or None where the form does not suit the number"""
    reg = n.region
    nat = n.nat
    na = reg in ("US", "CA")
    P = lambda: plain(n)
    if form == "plain":
        return P(), nat, [], []
    if form.startswith("intl-"):
        st = form[5:]
        if not can_intl(n) or (st in ("zero", "kept0") and n.trunk != "0"):
            return None
        if st in ("00", "011", "noplus") and na:
            return None
        t, d, alt = r_intl(n, st)
        return t, d, [], alt
    if form == "brackets":
        if na:
            g = n.split([1, 3, 3, 4] if n.kind == "nanp1" else [3, 3, 4])
            one = g[0] + ch([" ", "-", ""]) if len(g) == 4 else ""
            return (
                one
                + ch(
                    [
                        f"({g[-3]}){g[-2]}-{g[-1]}",
                        f"({g[-3]}) {g[-2]} {g[-1]}",
                        f"({g[-3]})-{g[-2]}-{g[-1]}",
                        f"[{g[-3]}] {g[-2]}-{g[-1]}",
                        f"({g[-3]}) {g[-2]}.{g[-1]}",
                        f"({g[-3]}){g[-2]}{g[-1]}",
                    ]
                ),
                nat,
                [],
                [],
            )
        us = [u for u, w in n.usual if len(u) > 1]
        g = n.split(ch(us))
        r = g[1:]
        return (
            wch(
                [
                    (f"({g[0]}) {' '.join(r)}", 8),
                    (f"({g[0]}){' '.join(r)}", 2.5),
                    (f"({g[0]})-{'-'.join(r)}", 0.6),
                    (f"[{g[0]}] {' '.join(r)}", 0.2),
                    (f"({g[0]}) {'-'.join(r)}", 1),
                    (f"({g[0]} {' '.join(r)})", 0.9),
                    (f"({g[0]})\u00a0{' '.join(r)}", 0.5),
                    (f"(0){g[0][1:]} {' '.join(r)}" if g[0][0] == "0" else f"({g[0]}) {' '.join(r)}", 0.6),
                    (f"({g[0]} ) {' '.join(r)}", 0.15),
                    (f"( {g[0]} ) {' '.join(r)}", 0.15),
                    (f"0({g[0][1:]}) {' '.join(r)}" if g[0][0] == "0" else f"({g[0]}) {' '.join(r)}", 0.2),
                ]
            ),
            nat,
            [],
            [],
        )
    if form in (
        "hyphens",
        "dots",
        "midot",
        "unicode-dash",
        "spaced-dash",
        "unicode-space",
        "double-space",
        "tab-inside",
        "entity-space",
        "soft-break",
        "hard-break",
        "slash",
    ):
        us = [u for u, w in n.usual if len(u) > 1]
        g = n.split(ch(us))
        if na:
            g = n.split([1, 3, 3, 4] if n.kind == "nanp1" else [3, 3, 4])
        if form == "hyphens":
            if na:
                return (g[0] + " " if len(g) == 4 else "") + f"{g[-3]} {g[-2]}-{g[-1]}", nat, [], []
            return (
                wch([("-".join(g), 3), (g[0] + "-" + " ".join(g[1:]), 3), (g[0] + " " + "-".join(g[1:]), 1)]),
                nat,
                [],
                [],
            )
        if form == "unicode-dash":
            d = ch(UDASH)
            return wch([(d.join(g), 2), (g[0] + d + " ".join(g[1:]), 1)]), nat, [], []
        if form == "spaced-dash":
            return (
                wch([((x := ch([" - ", " – ", " -", "- ", " — "])).join(g), 1), (g[0] + x + " ".join(g[1:]), 2)]),
                nat,
                [],
                [],
            )
        if form == "dots":
            return (
                wch([(".".join(g), 3), (g[0] + ". " + " ".join(g[1:]), 0.4), (g[0] + "." + " ".join(g[1:]), 1)]),
                nat,
                [],
                [],
            )
        if form == "midot":
            return ch(["·", "•", "‧", " · "]).join(g), nat, [], []
        if form == "unicode-space":
            s = ch(USP)
            return (
                wch([(s.join(g), 3), (g[0] + s + " ".join(g[1:]), 1.5), (" ".join(g[:-1]) + s + g[-1], 1.5)]),
                nat,
                [],
                [],
            )
        if form == "double-space":
            return (
                wch(
                    [
                        ("  ".join(g), 1),
                        (g[0] + "  " + " ".join(g[1:]), 1),
                        (" ".join(g[:-1]) + "  " + g[-1], 1),
                        (" ".join(g[:-1]) + " \u00a0" + g[-1], 1),
                    ]
                ),
                nat,
                [],
                [],
            )
        if form == "tab-inside":
            return g[0] + "\t" + " ".join(g[1:]), nat, [], []
        if form == "entity-space":
            s = ch(["&nbsp;", "&nbsp;", "&#160;", "&#xa0;", "&thinsp;", "&nbsp; "])
            return wch([(s.join(g), 2), (g[0] + s + " ".join(g[1:]), 1)]), nat, [], []
        if form == "soft-break":
            k = ri(1, len(g) - 1)
            j = "-" if na else " "
            br = wch([("\n", 8), (" \n", 1.5), ("\n  ", 0.7), ("-\n", 0.8), ("\r\n", 0.4)])
            if na:
                br = ch(["-\n", "-\n", "\n"])
            return j.join(g[:k]) + br + j.join(g[k:]), nat, [], []
        if form == "hard-break":
            k = ri(1, len(g) - 1)
            return " ".join(g[:k]) + ch(["  \n", "\\\n", "<br>", "<br />\n"]) + " ".join(g[k:]), nat, [], []
        if form == "slash":
            return (
                wch(
                    [
                        (g[0] + "/" + (" " if not na else "-").join(g[1:]), 3),
                        (g[0] + " / " + (" " if not na else "-").join(g[1:]), 1.5),
                        ("/".join(g), 0.5),
                    ]
                ),
                nat,
                [],
                [],
            )
    if form == "odd-groups":
        g = grp(n, True)
        return (" " if not na else ch([" ", "-", "."])).join(g), nat, [], []
    if form == "pdf-split":
        t = " ".join(grp(n))
        t = t if not na else P()
        for _ in range(ch([1, 1, 2])):
            k = ri(1, len(t) - 1)
            if t[k].isdigit() and t[k - 1].isdigit():
                t = t[:k] + " " + t[k:]
        return t, nat, [], []
    if form == "zero-width":
        g = grp(n)
        z = ch(["\u200b", "\u2060", "\u200c", "\ufeff", "\u200d"])
        return (
            wch([((z + " ").join(g), 1), ((" " + z).join(g), 1), (z.join(g), 1 if len(g) > 1 else 0.01)]),
            nat,
            [],
            [],
        )
    if form == "soft-hyphen":
        g = grp(n)
        return "\u00ad".join(g) if R.random() < 0.5 else ("\u00ad ").join(g), nat, [], []
    if form == "bidi-wrap":
        a, b = ch(BIDI)
        return a + P() + b, nat, [], []
    if form == "digit-by-digit":
        s = wch([(" ", 5), ("-", 1.5), (".", 0.5), ("\u00a0", 1), (" - ", 0.5), (", ", 0.35), ("–", 0.3)])
        return s.join(nat), nat, [], []
    if form == "emph-around":
        p = P()
        return (
            wch(
                [
                    (f"**{p}**", 12),
                    (f"*{p}*", 2),
                    (f"_{p}_", 1.3),
                    (f"__{p}__", 1.5),
                    (f"***{p}***", 0.8),
                    (f"`{p}`", 0.5),
                    (f"** {p} **", 0.5),
                    (f"**{p} **", 0.9),
                    (f"~~{p}~~", 0.01),
                ]
            ).replace("~~", "**"),
            nat,
            [],
            [],
        )
    if form == "emph-inside":
        g = grp(n) if not na else n.split([1, 3, 3, 4] if n.kind == "nanp1" else [3, 3, 4])
        j = "-" if na else " "
        if len(g) < 2:
            g = [nat[:5], nat[5:]]
        k = ri(1, len(g) - 1)
        return (
            wch(
                [
                    ("**" + j.join(g[:k]) + "**" + j + j.join(g[k:]), 3),
                    (j.join(g[:k]) + j + "**" + j.join(g[k:]) + "**", 3),
                    (j.join(f"**{x}**" for x in g), 2),
                    ("**" + j.join(g[:k]) + " **" + j.join(g[k:]), 1),
                    (f"**{nat[0]}**" + j.join(g)[1:], 1),
                    ("**" + j.join(g)[:-1] + "**" + nat[-1], 1),
                    ("**" + j.join(g[:k]) + "** **" + j.join(g[k:]) + "**", 1.5),
                    ("**" + j.join(g)[:-2] + "****" + nat[-2:] + "**", 0.6),
                ]
            ),
            nat,
            [],
            [],
        )
    if form == "emph-html":
        p = P()
        t = ch(["strong", "b", "u", "em", "span"])
        return (
            ch(
                [
                    f"<{t}>{p}</{t}>",
                    f'<span class="tel">{p}</span>',
                    f'<span style="white-space:nowrap">{p}</span>',
                    f"<nobr>{p}</nobr>",
                ]
            ),
            nat,
            [],
            [],
        )
    if form == "quoted":
        return ch(["“{}”", "‘{}’", '"{}"', "<{}>", "« {} »"]).format(P()), nat, [], []
    if form == "md-escape":
        p = P()
        q = re.sub(r"([-().])", r"\\\1", p)
        if q == p:
            q = "\\-".join(n.split(ch([u for u, w in n.usual if len(u) > 1])))
        return q, nat, [], []
    if form == "link-tel":
        t, a = fw_link_target(n)
        p = P()
        return (
            wch(
                [
                    (f"[{p}]({t})", 8),
                    (f"**[{p}]({t})**", 1.5),
                    (f"[**{p}**]({t})", 1.5),
                    (f'[{p}]({t} "Call us")', 0.5),
                    (f"[{p} ]({t})", 0.6),
                    (f"[ {p} ]({t})", 0.3),
                    (f"[{p}](<{t}>)", 0.2),
                    (f"[{p}](http://{t})", 0.3),
                ]
            ),
            nat,
            [],
            [a],
        )
    if form == "link-words":
        t, a = fw_link_target(n)
        return (
            f"[{ch(['our helpline', 'our contact centre', 'the incident room', 'the freephone line', 'this number', 'the duty press officer', 'the customer services team'])}]({t})",
            a,
            [],
            [nat, n.intl()] if can_intl(n) else [nat],
        )
    if form == "link-raw":
        t, a = fw_link_target(n)
        return ch([f"<{t}>", t]), a, [], [nat]
    if form == "link-html":
        t, a = fw_link_target(n)
        return f'<a href="{t}">{P()}</a>', nat, [], [a]
    if form == "link-outlook":
        t, a = fw_link_target(n)
        p = P()
        return ch([f"{p}<{t}>", f"{p} <{t}>", f"{p} ({t})"]), nat, [], [a]
    if form == "link-ref":
        t, a = fw_link_target(n)
        return f"[{P()}][1]\x00[1]: {t}", nat, [], [a]
    if form == "link-wa":
        if n.kind not in ("mob", "au_mob"):
            return None
        return f"[{P()}](https://{ch(['wa.me/', 'api.whatsapp.com/send?phone='])}{n.intl()})", nat, [], [n.intl()]
    if form == "link-sms":
        if n.kind not in ("mob", "au_mob"):
            return None
        return f"[{P()}](sms:{ch(['+' + n.intl(), nat])})", nat, [], [n.intl()]
    if form == "extension":
        if n.kind in ("child", "nhsd", "au_13"):
            return None
        return P() + ext(reg), nat, [], []
    if form == "menu":
        return P() + menu(), nat, [], []
    if form.startswith("two-"):
        m = number(reg)
        if m.nat == nat:
            return None
        a, b = P(), plain(m)
        if form == "two-or":
            return (
                wch(
                    [
                        (f"{a} or {b}", 8),
                        (f"{a} and {b}", 1),
                        (f"{a} or on {b}", 1),
                        (f"{a}, or {b}", 1),
                        (f"{a} & {b}", 0.5),
                        (f"{a} or call {b}", 0.7),
                        (f"**{a}** or **{b}**", 1),
                        (f"{a} or\u00a0{b}", 0.5),
                    ]
                ),
                nat,
                [m.nat],
                [],
            )
        if form == "two-sep":
            return (
                wch(
                    [
                        (f"{a} / {b}", 4),
                        (f"{a}/{b}", 2),
                        (f"{a}; {b}", 2),
                        (f"{a}, {b}", 4),
                        (f"{a} | {b}", 1),
                        (f"{a} – {b}", 0.8),
                        (f"{a} - {b}", 0.6),
                        (f"{a}  {b}", 0.5),
                        (f"{a} {b}", 0.5),
                        (f"{a},{b}", 0.4),
                        (f"{a} • {b}", 0.4),
                        (f"{a}<br>{b}", 0.4),
                        (f"{a} / {m.nat}", 0.4),
                        (f"{a}\t{b}", 0.2),
                        (f"{a};{b}", 0.2),
                    ]
                ),
                nat,
                [m.nat],
                [],
            )
        if form == "two-newline":
            return (
                wch([(f"{a}\n{b}", 3), (f"{a}  \n{b}", 2), (f"{a} or\n{b}", 2), (f"{a}\\\n{b}", 0.5)]),
                nat,
                [m.nat],
                [],
            )
        if form == "two-abbrev":
            if n.kind not in ("geo3", "geo4", "geo5", "ie9", "ie3"):
                return None
            k = ch([1, 1, 1, 2, 3, 6 if n.kind == "geo5" else 4])
            tail = D(k)
            if nat[-k:] == tail:
                return None
            o = nat[:-k] + tail
            sep = ch(["/", "/", " / ", " or "])
            if k in (1, 2):
                sep = ch(["/", "/", " / "])
            return a + sep + tail, nat, [o, tail] if k > 2 else [o], []
        if form == "two-from-abroad":
            if not can_intl(n) or na:
                return None
            i, d, _ = r_intl(n, ch(["plus", "plus", "zero" if n.trunk == "0" else "plus", "00"]))
            return (
                wch(
                    [
                        (f"{a} (from abroad {i})", 3),
                        (f"{a} ({i} from outside the UK)" if reg == "GB" else f"{a} ({i} from overseas)", 3),
                        (f"{a} / {i}", 1),
                        (f"{a} or {i} if calling from overseas", 2),
                        (f"{a} ({i})", 2),
                    ]
                ),
                nat,
                [],
                [d],
            )
        if form == "two-mobile":
            if reg != "GB" or n.kind == "mob":
                return None
            m = num_gb([("mob", 1)])
            b = plain(m)
            return (
                wch(
                    [
                        (f"{a} or text {b}", 3),
                        (f"{a} (mobile {b})", 2),
                        (f"{a} or mobile {b}", 1.5),
                        (f"{a} (text {b})", 2),
                        (f"{a}, mob: {b}", 1),
                        (f"{a} (out of hours: {b})", 2),
                        (f"{a} (daytime) or {b} (evenings)", 1),
                    ]
                ),
                nat,
                [m.nat],
                [],
            )
    if form == "relay":
        if reg != "GB":
            return None
        p = P()
        return (
            ch([f"{p} (Relay UK: 18001 {p})", f"{p} (textphone 18001 {p})", f"18001 {p}"]),
            nat,
            [],
            ["18001" + nat, "18001"],
        )
    if form == "keycap":
        return KEY(ch([nat, P(), nat])), nat, [], []
    if form == "fullwidth":
        return (FW(P()) if R.random() < 0.7 else FW(P()).replace(" ", "\u3000").replace("-", "－")), nat, [], []
    if form == "math-digits":
        return MATH(P(), ch([0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6])), nat, [], []
    if form == "superscript":
        return SUP(P()), nat, [], []
    if form == "wrong-length":
        if n.kind in ("child", "nhsd", "au_13") or na and n.kind == "nanp1":
            return None
        g = grp(n) if not na else n.split([3, 3, 4])
        k = ri(1, len(g) - 1) if len(g) > 1 else 0
        if R.random() < 0.5:
            i = ri(1, len(g[k]) - 1) if len(g[k]) > 1 else 0
            g[k] = g[k][:i] + g[k][i + 1 :]
        else:
            i = ri(1, len(g[k]))
            g[k] = g[k][:i] + D(1) + g[k][i:]
        t = ("-" if na else " ").join(x for x in g if x)
        return t, only(t), [], []
    if form == "glued-before":
        return "\x01" + P(), nat, [], []
    if form == "glued-after":
        return P() + "\x02", nat, [], []
    if form == "vanity":
        V = {
            "US": [
                ("1-800-CALL-FBI (1-800-225-5324)", "18002255324"),
                ("1-800-GO-FEDS1 (1-800-463-3371)", "18004633371"),
                ("1-833-FIX-4YOU (833-349-4968)", "8333494968"),
                ("1-800-MEDICARE (1-800-633-4227)", "18006334227"),
                ("1-866-4-USA-DOL (1-866-487-2365)", "18664872365"),
            ],
            "AU": [
                ("1800RESPECT (1800 737 732)", "1800737732"),
                ("1300 MH CALL (1300 642 255)", "1300642255"),
                ("13 SICK (13 7425)", "137425"),
            ],
            "NZ": [
                ("0800 LIFELINE (0800 543 354)", "0800543354"),
                ("0800 NO POLICE (0800 667 654)", "0800667654")
                if False
                else ("0508 TAUTOKO (0508 828 865)", "0508828865"),
                ("0800 SAFE2TALK (0800 723 328)", "0800723328")
                if False
                else ("0800 WHATSUP (0800 942 8787)", "08009428787"),
            ],
            "CA": [
                ("1-800-222-TIPS (8477)", "18002228477"),
                ("1-800-O-Canada (1-800-622-6232)", "18006226232"),
                ("1-888-310-TIPS (8477)", "18883108477"),
            ],
        }.get(reg)
        if not V:
            return None
        t, d = ch(V)
        return t, d, [], []
    raise ValueError(form)


# ------------------------------------------------------------------ short codes
SHORT = {  # digits: (region, forms, leads)
    "999": (
        "GB",
        [
            "In an emergency always call {n}",
            "If you see anyone in difficulty on the coast, dial {n} and ask for the Coastguard",
            "If a crime is in progress or life is in danger, ring {n}",
        ],
    ),
    "101": (
        "GB",
        [
            "Anyone with information is asked to call police on {n}",
            "Witnesses should contact the force on {n}",
            "You can report anti-social behaviour by ringing {n}",
            "Please call Police Scotland on {n}",
            "Call {n}",
        ],
    ),
    "111": (
        "GB",
        [
            "If you need medical help but it is not an emergency, call NHS {n}",
            "Patients should ring {n} first",
            "Use NHS 111 online or call {n}",
            "Call {n}",
        ],
    ),
    "112": (
        "GB",
        ["In an emergency dial {n}", "If you are in trouble in the hills, call {n} and ask for mountain rescue"],
    ),
    "105": (
        "GB",
        ["If you have a power cut, call {n} free of charge", "To report damage to power lines ring {n}", "Call {n}"],
    ),
    "119": (
        "GB",
        ["Anyone without internet access can book a vaccination by calling {n}", "Book your jab by phoning {n}"],
    ),
    "159": ("GB", ["If you think you are being scammed, hang up and call {n}", "Contact your bank by dialling {n}"]),
    "116123": (
        "GB",
        [
            "You can call Samaritans free on {n}",
            "Anyone struggling to cope can ring Samaritans on {n}",
            "Samaritans – call {n}",
        ],
    ),
    "116000": ("GB", ["Call Missing People on {n}", "Children who have run away can phone or text {n}"]),
    "988": (
        "US",
        [
            "If you or someone you know is in crisis, call or text {n}",
            "Call or text the Suicide & Crisis Lifeline at {n}",
        ],
    ),
    "911": (
        "US",
        [
            "In an emergency, dial {n}",
            "If you see the suspect, do not approach; call {n}",
            "Sheriff’s deputies ask residents to call {n}",
        ],
    ),
    "000": (
        "AU",
        [
            "In a life-threatening emergency call Triple Zero ({n})",
            "NSW residents in immediate danger should phone {n}",
            "In an emergency, Victorians should call {n}",
        ],
    ),
    "131114": (
        "AU",
        ["If you or someone you know needs help, call Lifeline Australia on {n}", "Lifeline (Australia): phone {n}"],
    ),
    "1737": (
        "NZ",
        [
            "Need to talk? Free call or text {n}",
            "New Zealanders can call or text {n} to speak with a trained counsellor",
        ],
    ),
    "111NZ": (
        "NZ",
        [
            "In an emergency, New Zealand Police ask you to call {n}",
            "If it is happening now, Auckland residents should ring {n}",
        ],
    ),
    "105NZ": (
        "NZ",
        ["Anyone with information is asked to contact New Zealand Police via {n}", "Call Auckland Police on {n}"],
    ),
    "999IE": ("IE", ["In an emergency, Gardaí ask the public to dial {n}"]),
    "112IE": ("IE", ["If you see someone in trouble in the water in Ireland, call {n} and ask for the Coast Guard"]),
    "116123IE": ("IE", ["Samaritans Ireland can be called free on {n}"]),
    "988CA": (
        "CA",
        ["Canadians in crisis can call or text {n}", "The Government of Canada’s suicide helpline: call or text {n}"],
    ),
    "911CA": ("CA", ["RCMP remind Albertans to call {n} if they see a wildfire"]),
    "811CA": ("CA", ["Nova Scotians can call {n} for non-urgent health advice"]),
    "211US": ("US", ["Texans who need shelter can dial {n}"]),
    "511US": ("US", ["Travelers in Colorado can call {n} for road conditions"]),
    "85258": ("GB", ["Text SHOUT to {n}", "To talk to someone, text the word SHOUT to {n}"]),
    "70085": ("GB", ["To give £5, text APPEAL to {n}"]),
    "50808IE": ("IE", ["Anyone in Ireland can text HELLO to {n}"]),
    "741741US": ("US", ["The Crisis Text Line (US): text HOME to {n}"]),
    "118118": ("GB", ["Directory enquiries: call {n}"]),
}
SHORT_W = {
    "999": 14,
    "101": 22,
    "111": 12,
    "112": 4,
    "105": 6,
    "119": 4,
    "159": 4,
    "116123": 9,
    "116000": 4,
    "988": 7,
    "911": 6,
    "000": 6,
    "131114": 7,
    "1737": 5,
    "111NZ": 3,
    "105NZ": 4,
    "85258": 2,
    "70085": 1,
    "118118": 0.5,
}


def short():
    k = wch([(x, SHORT_W.get(x, 1.5)) for x in SHORT])
    d = only(k)
    reg, leads = SHORT[k]
    lead = ch(leads)
    if len(d) == 6 and d.startswith("116"):
        b = wch(
            [
                (d[:3] + " " + d[3:], 8),
                (d, 2),
                (d[:3] + "-" + d[3:], 1),
                (d[:3] + "\u00a0" + d[3:], 1),
                ("116 1 23" if d == "116123" else "116 0 00", 0.1),
            ]
        )
    elif d == "131114":
        b = wch(
            [
                ("13 11 14", 8),
                ("131 114", 2),
                ("131114", 1.5),
                ("13-11-14", 0.6),
                ("13\u00a011\u00a014", 1),
                ("13 1114", 0.4),
                ("1311 14", 0.2),
                ("13\n11 14", 0.3),
            ]
        )
    elif len(d) == 3 and R.random() < 0.12:
        b = ch(["-", "-", " ", "‑"]).join(d) if d != "000" or True else d
        if "\x00" in b:
            b = d
    elif d == "1737" and R.random() < 0.12:
        b = ch(["1 7 3 7", "17 37", "1-7-3-7"])
    else:
        b = d
    form = "short"
    alt = []
    q = R.random()
    if q < 0.14:
        b, form = ch([f"**{b}**", f"**{b}**", f"*{b}*", f"__{b}__", f"“{b}”", f"‘{b}’"]), "short-emph"
    elif q < 0.22:
        b, form = (
            ch([f"[{b}](tel:{d})", f"[{b}](tel:{d})", f"**[{b}](tel:{d})**", f'<a href="tel:{d}">{b}</a>']),
            "short-link",
        )
    elif q < 0.235:
        b, form = KEY(d), "short-keycap"
    elif q < 0.245:
        b, form = FW(d), "short-fullwidth"
    elif q < 0.25:
        b, form = MATH(d, ch([0x1D7CE, 0x1D7EC])), "short-math"
    elif q < 0.28 and d in ("101", "111", "988", "105") and reg in ("GB", "US", "CA"):
        b, form = b + (ext(reg) if d == "101" else menu()), "short-menu"
    a, z = lead.split("{n}")
    return reg, d, a, b, z, form


# ------------------------------------------------------------------ bits of time, references, money
def t12():
    h = ri(7, 10)
    e = ri(3, 9)
    r = ch
    return ch(
        [
            f"{h}am-{e}pm",
            f"{h}am–{e}pm",
            f"{h}am to {e}pm",
            f"{h}.00am – {e}.30pm",
            f"{h}:00am-{e}:00pm",
            f"{h} am to {e} pm",
            f"0{min(h, 9)}00-1{e}00",
            f"0{min(h, 9)}:00–1{e}:30",
            f"0{min(h, 9)}.00 to 1{e}.00",
            f"{h}-{e}",
            f"{h}–{e}",
            f"0{min(h, 9)}30-1{e}00hrs",
            f"8am-8pm",
            f"{h}:30 a.m. to {e} p.m.",
            f"0{min(h, 9)}:30 - 1{e}:00",
        ]
    )


wk = lambda: ch(
    [
        "Mon-Fri",
        "Monday to Friday",
        "Mon–Fri",
        "Monday-Friday",
        "weekdays",
        "Mon to Fri",
        "M-F",
        "7 days a week",
        "every day",
        "Mon-Sat",
    ]
)


def date(y=None):
    d, m, y = ri(1, 28), ri(1, 12), y or ri(2018, 2027)
    M = MONTHS[m - 1]
    return ch(
        [
            f"{d} {M} {y}",
            f"{d} {M}",
            f"{DAYS[ri(0, 6)]} {d} {M}",
            f"{d}{'th' if 3 < d % 10 or 10 < d < 20 or d % 10 == 0 else ['', 'st', 'nd', 'rd'][d % 10]} {M} {y}",
            f"{d:02d}/{m:02d}/{y}",
            f"{d:02d}.{m:02d}.{y % 100}",
            f"{y}-{m:02d}-{d:02d}",
            f"{d} {M[:3]} {y}",
            f"{d}/{m}/{y % 100}",
        ]
    )


def usdate():
    return f"{ch(MONTHS)} {ri(1, 28)}, {ri(2019, 2026)}"


def ref():
    y = ri(19, 26)
    return ch(
        [
            f"{D(5, '123456789')}/{y}",
            f"44{y}0{D(6)}",
            f"{y}000{D(6)}",
            f"50{y}0{D(6)}",
            f"CAD {D(4)}/{ri(1, 28):02d}{ch(MONTHS)[:3].upper()}{y}",
            f"log {D(3, '123456789')} of {ri(1, 28)} {ch(MONTHS)}",
            f"incident {D(4, '123456789')} of {ri(1, 28)} {ch(MONTHS)}",
            f"{D(3, '123456789')} of {ri(1, 28)}/{ri(1, 12)}/{y}",
            f"{y}*{D(6)}",
            f"NIC-{D(4)}-{y}",
            f"crime reference {y}/{D(5)}/{y}",
            f"PR/{D(6)}/20{y}",
            f"0{D(9)}",
            f"14{y}{D(7)}",
            f"{D(2)}/{D(6)}/{y}",
            f"{D(4, '123456789')}",
            f"{D(3, '123456789')}",
            f"#{D(5)}",
        ]
    )


SHORTALSO = {
    "GB": ["101", "999"],
    "IE": ["112", "999"],
    "US": ["911"],
    "CA": ["911"],
    "AU": ["000"],
    "NZ": ["111", "105"],
}


def addr(reg):
    k = ri(1, 240)
    if reg == "GB":
        return ch(
            [
                f"{k} {ch(STREETS)}, {ch(GB_PLACES)[0]} {ch(['LS', 'B', 'M', 'CF', 'NE', 'BS', 'EH'])}{ri(1, 28)} {ri(1, 9)}{ch('ABDEFGHJ')}{ch('ABDEFGHJ')}",
                f"{k} {ch(STREETS)}",
                f"Room {k}, County Hall",
                f"Unit {ri(1, 40)}, Riverside Business Park",
                f"{ch(['SW1A 2AA', 'EC1V 9HX', 'CF10 3NQ', 'PE19 8EP', '1 Horse Guards Road', '2 Marsham Street, London SW1P 4DF', '10 South Colonnade, London E14 4PU'])}",
                f"PO Box {D(4, '123456789')}",
            ]
        )
    if reg == "IE":
        return ch(
            [
                f"{k} Main Street",
                f"{ri(2, 99)} St Stephen’s Green, Dublin 2, D02 {ch('XYAR')}{D(3)}",
                f"Dublin {ri(1, 24)}",
            ]
        )
    if reg == "US":
        p = ch(US_PLACES)
        return f"{D(4, '123456789')} {ch(['Main St.', 'Pennsylvania Ave. NW', 'Federal Way', 'Capitol Blvd.'])}, {p[0]}, {p[1]} {D(5, '123456789')}"
    if reg == "CA":
        p = ch(CA_PLACES)
        return f"{D(3, '123456789')} {ch(['King Street', 'Portage Avenue', 'Jasper Avenue'])}, {p[0]}, {p[1]} {ch('KLMTV')}{ri(1, 9)}{ch('ABC')} {ri(1, 9)}{ch('ABC')}{ri(1, 9)}"
    if reg == "AU":
        p = ch(AU_PLACES)
        return ch([f"{k} George Street, {p[0]} {p[1]} {p[4]}", f"GPO Box {D(4, '123456789')}, {p[0]} {p[1]} {p[4]}"])
    p = ch(NZ_PLACES)
    return ch([f"{k} Lambton Quay, {p[0]} {p[3]}", f"PO Box {D(4, '123456789')}, {p[0]} {p[3]}"])


# sentences that begin with a figure
def fig_sentence(reg):
    n = ri(2, 19)
    y = ri(2019, 2026)
    cur = {"GB": "£", "IE": "€"}.get(reg, "$")
    opts = [
        f"{n} people were arrested.",
        f"{n} people have been arrested.",
        f"{ri(2, 9)} men remain in custody.",
        f"{D(2, '2345')} officers took part.",
        f"{ri(1, 9)},{D(3)} homes were without power.",
        f"{y} was the warmest year on record.",
        f"{y} will see further works.",
        "24 hours a day, 7 days a week.",
        f"{ri(14, 60)}-year-old {ch(LAST)} was last seen near the station.",
        f"{cur}{ri(1, 20)}{ch(['00', '000', ' million', ',500'])} has been offered as a reward.",
        "1 in 4 people are affected.",
        f"{ri(10, 90)}% of callers speak to an adviser within {ri(2, 9)} minutes.",
        f"{ri(10, 90)} per cent of cases are solved this way.",
        f"{ri(1, 28)} {ch(MONTHS)} is the closing date.",
        f"{ri(8, 11)}am is the busiest time.",
        f"{ri(1, 20)}, {ch(STREETS)}, will be open as a rest centre.",
        f"2 flood warnings remain in place.",
        f"{D(3, '123456789')} sandbags have been handed out.",
        f"{ri(1, 9)}.{ri(1, 9)} million people live in the area.",
        f"30 St Mary Axe was evacuated.",
        f"4x4 vehicles have been deployed.",
        f"{ri(2, 9)} miles of the road remain closed.",
        f"60mph winds are forecast.",
        f"{D(4, '123456789')} calls were answered last month.",
        f"3 Rivers Trust has also been informed.",
        f"000s of residents are affected." if False else f"{D(2, '123456789')} roads are closed.",
        f"0 cases were found.",
        f"0.5 hectares burned.",
        f"5G masts are not affected.",
        f"1st Battalion soldiers are helping.",
        f"½ of the stock was lost.",
    ]
    return ch(opts)


def fol_inline(reg):
    """-> (name, text that stands right behind the number, also, alt)"""
    cur = {"GB": "£", "IE": "€"}.get(reg, "$")
    na = reg in ("US", "CA")
    cc = []

    def sc(fmt):
        s = ch(SHORTALSO[reg])
        return fmt.format(s), [s]

    k = wch(
        [
            ("end", 14),
            ("stop", 10),
            ("stop-text", 9),
            ("comma-text", 6),
            ("text", 8),
            ("stop-figure", 9),
            ("stopnospace-figure", 0.5),
            ("newline-figure", 1.6),
            ("para-figure", 2.2),
            ("hours-brackets", 5),
            ("hours", 3),
            ("hours-comma", 2),
            ("24/7", 3),
            ("24h-clock", 1),
            ("count", 0.8),
            ("year", 1.5),
            ("year-brackets", 0.8),
            ("date-by", 3),
            ("date-bare", 0.6),
            ("address", 2.5),
            ("address-newline", 1),
            ("list-item", 2.5),
            ("ref", 6),
            ("ref-bare", 0.8),
            ("price", 3),
            ("percent", 0.6),
            ("short-or", 2.5),
            ("stop-short", 2.2),
            ("second-inline", 1.2),
            ("footnote", 1.6),
            ("age", 0.7),
            ("email", 2.5),
            ("url", 1.5),
            ("hash", 0.4),
            ("room", 0.5),
            ("closing-bracket", 1),
            ("quote-close", 0.6),
            ("textphone", 0.6),
            ("range-dash", 0.8),
            ("notes", 1),
            ("semicolon", 0.6),
            ("ellipsis", 0.3),
            ("page", 0.3),
            ("slash-hours", 0.4),
            ("emoji", 0.3),
            ("exclaim", 0.7),
            ("colon-list", 0.4),
            ("fax", 0.7),
            ("lang", 0.3),
            ("within", 0.6),
        ]
    )
    if k == "end":
        return k, "", [], []
    if k == "stop":
        return k, ".", [], []
    if k == "stop-text":
        return (
            k,
            ch(
                [
                    ". Lines are open now.",
                    ". All calls are treated in confidence.",
                    ". You can remain anonymous.",
                    ". Alternatively, report it online.",
                    ". An interpreter can be arranged.",
                    ". Do not leave a message.",
                ]
            ),
            [],
            [],
        )
    if k == "comma-text":
        return (
            k,
            ch(
                [
                    ", or visit the website.",
                    ", or speak to any officer.",
                    ", free of charge.",
                    ", anonymously if you prefer.",
                    ", as soon as possible.",
                    ", where staff are on hand to help.",
                ]
            ),
            [],
            [],
        )
    if k == "text":
        return (
            k,
            ch(
                [
                    " for more information.",
                    " to make an appointment.",
                    " as soon as possible.",
                    " or report it online.",
                    " and ask for the duty officer.",
                    " (free from landlines and mobiles).",
                    " to speak to an adviser.",
                    " if you have any concerns.",
                    " for a copy in large print.",
                    " free and in confidence.",
                    " – it is free.",
                ]
            ),
            [],
            [],
        )
    if k == "stop-figure":
        return k, ". " + fig_sentence(reg), [], []
    if k == "stopnospace-figure":
        return (
            k,
            "." + ch([f"{ri(2, 9)} people were arrested.", f"{ri(10, 40)} firefighters attended.", "24 hours a day."]),
            [],
            [],
        )
    if k == "newline-figure":
        return k, ch(["\n", ".\n", "  \n", "\n> " if False else ".\n"]) + fig_sentence(reg), [], []
    if k == "para-figure":
        return k, ch(["\n\n", ".\n\n", ".\n\n"]) + fig_sentence(reg), [], []
    if k == "hours-brackets":
        return (
            k,
            ch(
                [
                    f" ({t12()}, {wk()})",
                    f" ({wk()}, {t12()})",
                    f" ({wk()} {t12()})",
                    f" (lines open {t12()})",
                    f" ({t12()})",
                    f"({t12()})",
                    f" (Mon-Thu {t12()}, Fri {t12()})",
                    f" ({wk()}: {t12()}; weekends 10-4)",
                    f" [{t12()}]",
                    " (office hours)",
                    f" (open {t12()} {wk()})",
                ]
            )
            + ch([".", "", "", " or email us."]),
            [],
            [],
        )
    if k == "hours":
        return (
            k,
            ch(
                [
                    f" {t12()}, {wk()}",
                    f" between {ri(8, 10)}am and {ri(3, 8)}pm",
                    f" {wk()}, {t12()}",
                    f" from {ri(7, 10)}am",
                    f" {wk()} {t12()}",
                    f" before {ri(3, 6)}pm",
                    f" {t12()}",
                    f" – {t12()}",
                    f" - {wk()} {t12()}",
                    f" {t12()} {wk()}",
                    f" any time after {ri(5, 9)}.30pm",
                    f" Mon to Thurs {t12()} and Fri {t12()}",
                ]
            )
            + ch([".", ""]),
            [],
            [],
        )
    if k == "hours-comma":
        return (
            k,
            ch(
                [
                    f", {wk()}, {t12()}",
                    f", {t12()}",
                    f", {ri(8, 10)} a.m. to {ri(3, 8)} p.m.",
                    f", open {t12()}",
                    f", {t12()} {wk()}",
                    f"; {t12()}",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "24/7":
        return (
            k,
            ch(
                [
                    " 24/7",
                    " (24/7)",
                    ", 24/7",
                    " 24 hours a day",
                    " (24 hours)",
                    ", 24 hours a day, seven days a week",
                    " (24hrs)",
                    " – 24/7",
                    " 24 hours",
                    ", 365 days a year",
                    " (24-hour)",
                    " 7 days a week",
                    " (24hr)",
                    " any time, 24/7",
                    "(24hrs)",
                    " / 24 hours",
                ]
            )
            + ch([".", ""]),
            [],
            [],
        )
    if k == "24h-clock":
        return (
            k,
            ch(
                [
                    " 0800-1800",
                    " (0800 - 2000)",
                    " from 0900 to 1700 hours",
                    ", 08.00-18.00",
                    " 0830 to 1630hrs",
                    " 09:00 - 17:00",
                    " – 0700 to 1900",
                    " between 0900 and 1700",
                    " 0900hrs-1700hrs",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "count":
        return (
            k,
            ch(
                [
                    f" (up to {ri(2, 9)} callers at once)",
                    f" ({ri(2, 9)} lines)",
                    f" at least {ri(2, 5)} days before",
                    f" – {ri(2, 9)} advisers on duty",
                    f" at least {ri(24, 72)} hours in advance",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "year":
        return (
            k,
            ch(
                [
                    " in 2025",
                    " during 2024-25",
                    f" for the 2025/26 year",
                    f" throughout {ri(2023, 2026)}",
                    f", {ri(2021, 2026)}",
                    f" until {ri(2024, 2027)}",
                    f" for {ri(2021, 2026)} applications",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "year-brackets":
        return (
            k,
            ch(
                [
                    f" ({ri(2020, 2026)})",
                    f" (2024-25)",
                    f" (from {ri(2020, 2026)})",
                    f" © {ri(2020, 2026)}",
                    f" [{ri(2020, 2026)}]",
                ]
            ),
            [],
            [],
        )
    if k == "date-by":
        return (
            k,
            ch([" by ", " before ", " by 5pm on ", " from ", " until ", " no later than ", " after "])
            + (usdate() if na else date())
            + ".",
            [],
            [],
        )
    if k == "date-bare":
        return k, ch([", ", " – ", "\n", "\n\n"]) + (usdate() if na else date()), [], []
    if k == "address":
        return (
            k,
            ch([", ", " or write to ", " or visit ", "; ", " or call in at ", " | ", " – "])
            + addr(reg)
            + ch([".", ""]),
            [],
            [],
        )
    if k == "address-newline":
        return k, ch(["\n", "  \n", "\n\n"]) + addr(reg), [], []
    if k == "list-item":
        return (
            k,
            ch(
                [
                    f"\n2. Report it online.",
                    "\n\n1. Stay indoors.\n2. Close the windows.",
                    "\n- 3 crews remain at the scene.",
                    f"\n* 24 hours a day",
                    "\n2) Email us.",
                    "\n\n2. Write to us.",
                    "\n4. Tell a neighbour",
                    "\n   2. Wait for a reply.",
                ]
            ),
            [],
            [],
        )
    if k == "ref":
        r = ref()
        return (
            k,
            ch(
                [
                    f" quoting {r}",
                    f", quoting {r}",
                    f" quoting reference {r}",
                    f" quoting reference number {r}",
                    f" and quote {r}",
                    f", quoting crime number {r}",
                    f" (ref: {r})",
                    f", ref {r}",
                    f" with reference {r}",
                    f". Quote {r}",
                    f". Please quote {r}",
                    f". Reference: {r}",
                    f" quoting Operation Willow or {r}",
                    f" – ref {r}",
                    f" citing {r}",
                    f". The reference is {r}",
                    f" quoting ‘{r}’",
                    f" quoting **{r}**",
                ]
            )
            + ch([".", ""]),
            [],
            [],
        )
    if k == "ref-bare":
        r = ref()
        return k, ch([f" ({r})", f", {r}", f"\n{r}", f" – {r}", f" / {r}", f"\nRef: {r}"]), [], []
    if k == "price":
        return (
            k,
            ch(
                [
                    f" (calls cost {ri(2, 15)}p per minute plus your phone company’s access charge)",
                    f" – {ri(2, 15)}p a minute",
                    f" ({ri(10, 65)}p/min)",
                    f" {cur}1.50 per call",
                    f" at {ri(2, 13)}p per minute",
                    f". Calls cost {ri(2, 15)}p a minute",
                    f", {ri(5, 65)}p per minute",
                    f". {ri(5, 65)}p per minute plus network charges",
                    f" ({cur}{ri(1, 20)} per ticket)",
                    f" {ri(5, 20)}p/min",
                    f" – tickets {cur}{ri(3, 30)}",
                    f", {cur}{ri(3, 30)}.50 each",
                ]
                if not na
                else [
                    f" ({cur}{ri(1, 20)} per ticket)",
                    f" – tickets {cur}{ri(5, 40)}",
                    f". Tickets are {cur}{ri(5, 40)}.00",
                    f", {cur}{ri(3, 30)}.50 each",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "percent":
        return (
            k,
            ch(
                [
                    f" – {ri(10, 90)}% of calls are answered at once",
                    f" for {ri(10, 50)}% off",
                    f" to get {ri(10, 50)} per cent off",
                    f". {ri(10, 90)}% said they would use it again",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "short-or":
        s = ch(SHORTALSO[reg])
        e = "in an emergency" if s not in ("101", "105") else "for the police"
        t = ch(
            [" or {}", " or dial {} @", ", or {} @", " (or {} @)", " – {} @", "/{}", " or on {}", "; {} @", " ({} @)"]
        ).replace("@", e)
        return k, t.format(s) + ".", [s], []
    if k == "stop-short":
        s = ch(SHORTALSO[reg])
        emer = s not in ("101", "105")
        t = ch(
            [
                ". {} should only be used in an emergency",
                ". In an emergency, always dial {}",
                ". {} is for emergencies only",
                ".\n\n{} remains the number for emergencies",
                ". Call {} if life is at risk",
            ]
            if emer
            else [
                ". {} is for non-emergencies only",
                ".\n\n{} is the non-emergency number",
                ". Or call police on {}",
                ". {} calls are free",
            ]
        )
        return k, t.format(s) + ".", [s], []
    if k == "second-inline":
        m = number(reg)
        p = plain(m)
        return (
            k,
            ch(
                [
                    f" (press office: {p})",
                    f". Out of hours call {p}",
                    f" – or {p} at weekends",
                    f". {p} is the number for journalists",
                    f" (9-5) or {p} (after hours)",
                    f", Option 1. For textphone call {p}",
                ]
            )
            + ".",
            [m.nat],
            [],
        )
    if k == "footnote":
        j = ri(1, 9)
        return (
            k,
            ch(
                [
                    "¹²³⁴⁵⁶⁷⁸⁹"[j - 1],
                    f"[{j}]",
                    f"[^{j}]",
                    "*",
                    "†",
                    f"<sup>{j}</sup>",
                    f" [{j}]",
                    f" ({j})",
                    f"^{j}^",
                    f".{'¹²³⁴⁵⁶⁷⁸⁹'[j - 1]}",
                    f"[[{j}]](#footnote-{j})",
                    f".[{j}]",
                    f" ^{j}",
                ]
            ),
            [],
            [],
        )
    if k == "age":
        return (
            k,
            ch(
                [
                    f", 18+",
                    f" (16-25s)",
                    f" if you are {ri(50, 75)} or over",
                    f" (aged {ri(16, 40)}-{ri(41, 70)})",
                    f" (over-{ri(50, 75)}s only)",
                    " 18+",
                    f" – over {ri(50, 70)}s",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "email":
        return (
            k,
            ch(
                [
                    " or email 101@example.police.uk",
                    " or email press.office@example.gov.uk",
                    " or email 2gether@example.org",
                    " or e-mail 24hr@example.gov.uk",
                    ", 24hour.press@example.org",
                    " / press2025@example.org",
                    " | enquiries@example.gov.uk",
                    "\n[email](mailto:press2024@example.gov.uk)",
                    f" or email {D(6)}@example.org",
                ]
            ),
            [],
            [],
        )
    if k == "url":
        return (
            k,
            ch(
                [
                    " or go to www.example.gov.uk/2024/101",
                    " or visit https://www.example.gov.uk/report/12345678",
                    " or see [the 2025 guide](https://www.example.gov.uk/guide/0123-2025)",
                    " ([report online](https://www.example.gov.uk/r/020/79460000))",
                    ", www.example.org",
                    " or https://bit.ly/3X4567890",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "hash":
        return k, ch([" #Census2021", f" #{ri(2, 9)}million", " #24Hours", " @Team999", " (#1 in the region)"]), [], []
    if k == "room":
        return (
            k,
            ch(
                [
                    f", Room {D(3, '123456789')}",
                    f" (Room {ri(1, 40)})",
                    f", Floor {ri(1, 9)}",
                    f" and ask for Ward {ri(1, 40)}",
                    f" and ask for DC {D(4, '123456789')} {ch(LAST)}",
                    f" and ask for PC {D(3, '123456789')}",
                    f" – Desk {ri(1, 9)}",
                    f" and ask for case {D(5)}",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "closing-bracket":
        return "closing-bracket", "\x03", [], []
    if k == "quote-close":
        return (
            k,
            ch([".” He added: “7 officers were hurt.”", "”.", ",” she said. “2 of them are children.”", ".’"]),
            [],
            [],
        )
    if k == "textphone":
        if reg != "GB":
            return "stop", ".", [], []
        m = num_gb([("free6", 1), ("free7", 1), ("03", 1)])
        p = plain(m)
        return k, ch([f" (textphone: {p})", f" or textphone {p}", f", minicom {p}"]) + ".", [m.nat], []
    if k == "range-dash":
        return (
            k,
            ch(
                [
                    f" – {ri(8, 10)}am to {ri(3, 8)}pm",
                    f" - {ri(2, 9)} days a week",
                    f" – {ri(2020, 2026)} campaign line",
                    f" — {ri(10, 99)} advisers are ready",
                    f"–24 hours a day",
                    f" - 24hr",
                ]
            )
            + ".",
            [],
            [],
        )
    if k == "notes":
        return (
            k,
            ch(
                [
                    f"\n\n**Notes to editors**\n1. The figures are for {ri(2018, 2025)}.",
                    f"\n\n## {ri(2019, 2026)} results",
                    f"\n\n{ri(1, 9)}. The consultation closes on {date()}.",
                    "\n\nENDS\n\n2 images are attached.",
                    "\n---\n12 more cases",
                    f"\n\n{D(3, '123456789')}/{ri(21, 26)}",
                    f"\n\nRelease No. {ri(2019, 2026)}-{D(3)}",
                    "\n\n[1] Source: ONS, 2023.",
                    f"\n\nPage 1 of {ri(2, 5)}",
                    f"\n\n–30–" if na else "\n\n-ends-",
                ]
            ),
            [],
            [],
        )
    if k == "semicolon":
        return k, ch(["; 4 lines are open.", f"; {ri(10, 60)} staff are on duty.", "; email is slower."]), [], []
    if k == "ellipsis":
        return k, ch(["...", "…", "… 2 days left!"]), [], []
    if k == "page":
        return (
            k,
            ch([f" (see page {ri(2, 60)})", f", p. {ri(2, 60)}", f" | {ri(1, 9)}", f" (Annex {ri(1, 9)})"]),
            [],
            [],
        )
    if k == "slash-hours":
        return k, ch([f" / {t12()}", f" | {t12()}", f" • {t12()}", f" · {wk()} {t12()}"]), [], []
    if k == "emoji":
        return k, ch([" 📞", "☎️", " 👉 24/7", " ✅ 100% free", " 1️⃣ Press one"]), [], []
    if k == "exclaim":
        return k, ch(["!", "?", "! 2 places left!"]), [], []
    if k == "colon-list":
        return (
            k,
            ch([":\n- 9am to 5pm on weekdays\n- 10am to 4pm on Saturdays", ":\n\n* 2 hours’ notice is needed"]),
            [],
            [],
        )
    if k == "fax":
        m = number(reg)
        p = plain(m)
        return k, ch([f", fax {p}", f" Fax: {p}", f" | F: {p}", f"\nFax {p}", f" (fax {p})"]), [m.nat], []
    if k == "lang":
        return k, ch([" (English) – press 1 for Polish", " (Cymraeg: dewiswch 2)", " (for 200+ languages)"]), [], []
    if k == "within":
        return (
            k,
            ch(
                [
                    f" within {ri(7, 28)} days",
                    f" within {ri(24, 72)} hours",
                    f" {ri(2, 14)} days before you travel",
                    f" {ri(24, 48)} hours before the visit",
                    f" after {ri(2, 10)} working days",
                ]
            )
            + ".",
            [],
            [],
        )


# ------------------------------------------------------------------ sentences around
def opening(reg, place=None):
    p = {
        "GB": lambda: ch(GB_PLACES)[0],
        "IE": lambda: ch(IE_PLACES)[0],
        "US": lambda: (lambda x: f"{x[0]}, {x[1]}")(ch(US_PLACES)),
        "CA": lambda: (lambda x: f"{x[0]}, {x[1]}")(ch(CA_PLACES)),
        "AU": lambda: ch(AU_PLACES)[0],
        "NZ": lambda: ch(NZ_PLACES)[0],
    }[reg]()
    if place:
        p = next((f"{x[0]}, {x[1]}" for x in US_PLACES + CA_PLACES if x[0] == place), place)
    b0 = ri(1, 20)
    return {
        "GB": [
            f"Detectives in {p} are appealing for witnesses after a collision on the A{ri(1, 999)} at about {ri(1, 11)}.{ri(10, 55)}pm on {date(2024)}.",
            f"A man, {ri(18, 70)}, has been charged following a burglary in {ch(STREETS)}, {p}.",
            f"{p} City Council has approved £{ri(2, 40)} million for flood defences.",
            f"The Environment Agency has issued {ri(2, 30)} flood alerts across the {p} area.",
            f"Residents of {p} have until {ri(1, 28)} {ch(MONTHS)} {ri(2024, 2026)} to apply.",
            f"HM Revenue and Customs is reminding {D(1, '23456789')}00,000 people to renew their tax credits.",
            f"NHS staff in {p} vaccinated {ri(1, 9)},{D(3)} people last week.",
            f"Trading Standards officers seized {D(4, '123456789')} counterfeit items in {p}.",
            f"The bridge at {p} will be closed from {b0} to {b0 + ri(1, 8)} {ch(MONTHS)}.",
        ],
        "IE": [
            f"Gardaí in {p}, Ireland, are investigating a collision on the N{ri(2, 80)}.",
            f"An Garda Síochána is appealing for witnesses in {p}.",
            f"The HSE in Ireland has opened a vaccination clinic in {p}.",
            f"{p} County Council has issued a boil water notice, Uisce Éireann said.",
            f"The Department of Social Protection in Dublin has set aside €{ri(2, 40)} million.",
            f"Met Éireann has issued a yellow warning for {p} on {date(2024)}.",
        ],
        "US": [
            f"The FBI’s {p.split(',')[0]} Division is seeking the public’s help in a {ri(2019, 2025)} bank robbery.",
            f"{p.upper()} — The U.S. Department of Justice announced charges against {ri(2, 19)} people.",
            f"FEMA has opened a disaster recovery center in {p}.",
            f"The state health department in {p} reported {ri(2, 99)} new measles cases.",
            f"Police in {p} are looking for a missing {ri(8, 80)}-year-old.",
        ],
        "CA": [
            f"The RCMP in {p}, is looking for witnesses to a crash on Highway {ri(1, 99)}.",
            f"{p} – Health Canada is warning consumers about recalled products.",
            f"Environment and Climate Change Canada has issued an alert for {p}.",
            f"The City of {p.split(',')[0]} in Canada is opening {ri(2, 9)} cooling centres.",
        ],
        "AU": [
            f"{p} police are appealing for witnesses after a crash on {date(2024)}.",
            f"The Australian Taxation Office is warning people in {p} about scams.",
            f"Services Australia has opened {ri(2, 9)} pop-up centres near {p}.",
            f"SafeWork Australia is investigating an incident in {p}.",
            f"The SES in {p}, Australia, answered {D(3, '123456789')} requests for help.",
        ],
        "NZ": [
            f"New Zealand Police are seeking witnesses to a crash near {p}.",
            f"Inland Revenue New Zealand is reminding {p} businesses of the deadline.",
            f"Waka Kotahi NZ Transport Agency will close State Highway {ri(1, 99)} near {p} on {date(2024)}.",
            f"Civil Defence in {p}, New Zealand, has issued {ri(2, 9)} warnings.",
        ],
    }[reg]


def lead_generic(reg, mob):
    prep = "at" if reg in ("US", "CA") and R.random() < 0.8 else "on"
    L = [
        f"Anyone with information is asked to call {prep} ",
        f"Please call ",
        f"Call ",
        f"For more information, call ",
        f"You can contact the team {prep} ",
        f"Contact the customer service centre {prep} ",
        f"Ring ",
        f"Telephone ",
        f"Phone ",
        f"Call us {prep} ",
        f"Call the helpline {prep} ",
        f"To report it, call our hotline {prep} ",
        f"Media enquiries: call {name()} {prep} ",
        f"Journalists can ring the press office {prep} ",
        f"To book a place, call ",
        f"Residents can speak to an adviser {prep} ",
        f"For help or advice phone ",
        f"Witnesses should contact Det. Sgt. {ch(LAST)} by phone {prep} ",
        f"The number to call is ",
        f"Call free {prep} ",
        f"The helpline number is ",
        f"If you have been affected, please telephone ",
        f"Members of the public can call {name()} {prep} ",
        f"People without internet access can ring ",
    ]
    if reg == "GB":
        L += (
            [
                "Call the incident line anonymously on ",
                "Call the Floodline on ",
                "You can also call the charity’s advice line on ",
            ]
            if not mob
            else ["Text us on ", "Text or call the duty officer on ", "WhatsApp or call ", "Call or text "]
        )
    elif mob:
        L += [f"Text or call {name()} {prep} ", "Call or text "]
    return ch(L)


def lead_before(reg):
    """figures before the number"""
    k = ri(1, 9)
    r = ref()
    prep = "at" if reg in ("US", "CA") else "on"
    return ch(
        [
            ("before-24h", f"Call our 24-hour helpline {prep} "),
            ("before-247", "Call 24/7: "),
            ("before-247", f"Call 24/7 {prep} "),
            ("before-hours", f"Call the helpline (open {t12()}) {prep} "),
            ("before-hours", f"Phone ({t12()}) "),
            ("before-hours", f"To book, ring {wk()}, {t12()}: "),
            ("before-hours", f"Lines open {t12()} – call "),
            ("before-ref", f"Quote reference {r} when you call "),
            ("before-ref", f"Please call, quoting {r}, "),
            ("before-ref", f"Quote {r} and call "),
            ("before-ref", f"Ref {r} – call "),
            ("before-age", f"If you are aged {ri(16, 20)} to {ri(21, 30)}, call "),
            ("before-notice", f"At least {ri(24, 72)} hours before you travel, ring "),
            ("before-date", f"From {ri(1, 28)} {ch(MONTHS)} {ri(2024, 2026)} call "),
            ("before-date", f"By {ri(1, 28)} {ch(MONTHS)} {ri(2024, 2026)}, phone "),
            ("before-time", f"Before {ri(3, 6)}pm call "),
            ("before-room", f"Room {D(3, '123456789')}, County Hall. Call "),
            ("before-postcode", f"Visit us at {addr(reg)}. Tel: "),
            ("before-postcode", f"{addr(reg)}. Telephone "),
            ("before-postcode", f"{addr(reg)}, tel "),
            ("before-step", f"Step {k}: call "),
            ("before-step", f"{k}. Call "),
            ("before-step", f"{k}) Phone "),
            ("before-bracket", "Call (24hrs) "),
            ("before-bracket", f"Phone ({wk()} 9-5) "),
            ("before-line", f"Phone line {ri(1, 3)}: "),
            ("before-line", f"Tel {ri(1, 3)}: "),
            ("before-line", f"Tel ({ri(1, 3)}) "),
            ("before-24h", "Tel (24hr) "),
            ("before-24h", "Helpline – 24 hours – call "),
            ("before-year", f"Census {ri(2021, 2026)} helpline – call "),
            ("before-year", f"Hotline {ri(2023, 2026)}. Call "),
            ("before-year", f"In {ri(2024, 2026)} ring "),
            (
                "before-money",
                f"To claim the ${ri(50, 900)} payment, call "
                if reg not in ("GB", "IE")
                else f"To claim the £{ri(50, 900)} grant, ring ",
            ),
            ("before-count", f"{ri(2, 9)} ways to get help: call "),
            ("before-count", "For any 1 of our services ring "),
            ("before-24h", "Call – 24 hours a day – "),
            ("before-unit", f"Unit {ri(1, 40)}, phone "),
            ("before-ward", f"Ward {ri(1, 30)} telephone number "),
            ("before-adj", f"Phone, 9-5, "),
            ("before-adj", f"Call Ward {ri(1, 30)} "),
            ("before-adj", f"Tel 24/7 "),
            ("before-adj", f"Ring Room {ri(1, 40)} "),
            ("before-email", f"Email team{ri(1, 99)}@example.org or call "),
        ]
    )


LABELS = [
    "Tel: ",
    "Tel: ",
    "Tel. ",
    "Tel ",
    "T: ",
    "T ",
    "Telephone: ",
    "Phone: ",
    "Phone – ",
    "Telephone number: ",
    "**Phone:** ",
    "**Tel:** ",
    "Contact number: ",
    "Call: ",
    "☎ ",
    "📞 ",
    "Press office tel: ",
    "Helpline: ",
    "Freephone: ",
    "Media line (call): ",
    "Ph: ",
    "P: ",
    "Tel No: ",
    "Tel no. ",
    "TEL:",
    "Tel:",
    "T:",
    "Tel.",
    "Out of hours phone: ",
    "Telephone\t",
    "Phone\n",
    "**Telephone**\n",
]
LABELS_M = ["Mob: ", "M: ", "Mobile: ", "Mobile ", "Text: ", "Mob. ", "Cell: "]


def closing():
    return ch(
        [
            "Information can be given in confidence.",
            "A spokesperson said the team was grateful for the public’s patience.",
            "Notes to editors follow.",
            f"The consultation closes on {ri(1, 28)} {ch(MONTHS)} {ri(2024, 2026)}.",
        ]
    )


FOREIGN = [
    ("FR", "France", "Paris", "33", ["1 44 51 31 00", "1 {2} {2} {2} {2}"]),
    ("DE", "Germany", "Berlin", "49", ["30 204570", "30 20457{3}"]),
    ("ES", "Spain", "Madrid", "34", ["917 146 300", "91 714 6{3}"]),
    ("IT", "Italy", "Rome", "39", ["06 4220 0001", "06 4220 {4}"]),
    ("NL", "the Netherlands", "The Hague", "31", ["70 4270 427", "70 427 0{3}"]),
    ("BE", "Belgium", "Brussels", "32", ["2 287 6211", "2 287 6{3}"]),
    ("PT", "Portugal", "Lisbon", "351", ["213 924 000", "21 392 4{3}"]),
    ("AE", "the United Arab Emirates", "Dubai", "971", ["4 309 4444", "4 309 4{3}"]),
    ("JP", "Japan", "Tokyo", "81", ["3 5211 1100", "3 5211 1{3}"]),
]


def gen_one():
    also, alt = [], []
    q = R.random()
    if q < 0.105:  # short codes
        reg, d, a, b, z, form = short()
        fn, ft, fa, _ = fol_inline(reg)
        if z:
            fn, ft, fa = "end", ch([".", "", " today.", ". " + fig_sentence(reg)]), []
        if d in ("999", "112", "911", "000") and fn in ("text", "age", "price", "url", "lang"):
            fn, ft, fa = "stop-figure", ". " + fig_sentence(reg), []
        if fn == "closing-bracket":
            a, ft = "(" + a, ")."
        if d in ("85258", "50808", "741741", "70085") and fn in ("hours", "short-or", "second-inline"):
            fn, ft, fa = "stop-figure", ". " + fig_sentence(reg), []
        if form == "short-menu" and fn in ("stopnospace-figure", "footnote"):
            fn, ft, fa = "stop", ".", []
        op = ch(opening(reg)) + " " if R.random() < (0.25 if reg == "GB" else 0.7) else ""
        if d == "101" and reg == "GB" and R.random() < 0.5:
            op = ch(opening(reg)[:2]) + " "
        text = op + a + b + z + ft
        return dict(
            text=text,
            digits=d,
            region=reg,
            form=form,
            follower=fn,
            also=[x for x in dict.fromkeys(fa) if x != d],
            alt=[],
        )
    if q < 0.115:  # British releases with a foreign number
        reg, country, city, cc, pats = ch(FOREIGN)
        nat = re.sub(r"\{(\d)\}", lambda m: D(int(m[1])), ch(pats))
        pre = wch(
            [
                ("+" + cc + " ", 6),
                ("00 " + cc + " ", 1),
                ("00" + cc + " ", 1),
                ("+" + cc + " (0)" if reg not in ("IT", "ES", "PT") else "+" + cc + " ", 1.5),
            ]
        )
        body = pre + nat
        d = only(body.replace("(0)", ""))
        fn, ft, fa, _ = fol_inline("GB")
        if fn == "closing-bracket":
            fn, ft = "stop", "."
        text = f"British nationals in {country} who need help should call the British Embassy in {city} on {body}{ft}"
        return dict(
            text=text,
            digits=d,
            region=reg,
            form="intl-foreign",
            follower=fn,
            also=fa,
            alt=[d[2:]] if d.startswith("00") else [],
        )
    reg = wch([("GB", 60), ("IE", 9), ("US", 11), ("CA", 6), ("AU", 8), ("NZ", 6)])
    while True:
        n = number(reg)
        form = wch(FORMS)
        r = render(n, form)
        if r:
            break
    t, d, also, alt = r
    also = list(also)
    mob = n.kind in ("mob", "au_mob", "nz_mob", "nz_mob9") or (
        reg == "IE" and n.nat[:3] in ("083", "085", "086", "087")
    )
    ctx = wch(
        [
            ("inline", 64),
            ("before", 10),
            ("label", 9),
            ("list", 6),
            ("table", 4.5),
            ("heading", 1.8),
            ("signature", 2.2),
            ("paren", 1.5),
            ("tsv", 0.6),
            ("quote", 0.8),
        ]
    )
    if "\n" in t and ctx in ("table", "heading", "tsv"):
        ctx = "inline"
    if "|" in t and ctx == "table":
        ctx = "inline"
    if form in ("link-words", "link-ref"):
        ctx = "inline"
    if form in ("glued-before", "glued-after"):
        ctx = "inline"
    op = ch(opening(reg, n.place))
    need = reg != "GB"
    withop = R.random() < (0.5 if not need else 0.9) or need and form not in ("intl-plus", "intl-zero")
    fn, ft, fa, falt = fol_inline(reg)
    lead = lead_generic(reg, mob)
    if form in ("relay",):
        lead = ch(["Call ", "You can call us on ", "Call the customer service centre on "])
    if form == "link-words":
        lead = ch(["Call ", "Please call ", "Ring ", "Phone "])
    if form == "link-raw":
        lead = ch(["Call ", "Phone ", "Call us on ", "Ring "])
    if form == "two-from-abroad" and fn in ("second-inline",):
        fn, ft, fa = "stop", ".", []
    # guard pairs in which the true reading would be open to doubt
    if form in ("extension", "menu", "relay", "two-abbrev", "wrong-length") and fn in (
        "footnote",
        "stopnospace-figure",
        "count",
        "emoji",
        "24h-clock",
        "room",
        "ref-bare",
    ):
        fn, ft, fa = "stop-figure", ". " + fig_sentence(reg), []
    if form in ("digit-by-digit", "pdf-split", "odd-groups", "wrong-length", "keycap") and re.match(
        r"[ \n\t]+\(?\d", ft
    ):
        ft = ch([",", " –"]) + " " + ft.strip().lstrip("(")
        ft = ft.replace(")", "")
        fn += "-sep"
    if form in ("dots", "digit-by-digit", "keycap", "wrong-length", "pdf-split") and fn == "stopnospace-figure":
        fn, ft = "stop", "."
    if (
        n.kind in ("free6", "geo5s", "child", "nhsd", "au_13", "nz_0800", "nz_mob9", "ie9", "ie45", "ie3")
        and fn == "stopnospace-figure"
        and form != "plain"
    ):
        fn, ft = "stop", "."
    if form in ("spaced-dash", "hyphens", "unicode-dash") and re.match(r" ?[-–—] ?\d", ft):
        fn, ft, fa = "stop", ".", []
    if form in ("superscript",) and fn == "footnote":
        fn, ft = "stop", "."
    if form == "two-newline" and fn in ("address-newline",):
        fn, ft = "stop", "."
    body = t
    # full stop drawn into emphasis / link, as editors do
    if (
        body.endswith("**")
        and form == "emph-around"
        and ft.startswith(".")
        and R.random() < 0.35
        and not body.startswith("** ")
    ):
        body, ft = body[:-2].rstrip() + ".**", ft[1:]
    after = ""
    if "\x00" in body:
        body, after = body.split("\x00")
        after = "\n\n" + after
    bl = None
    if ctx == "inline":
        if form == "glued-before":
            lead = lead.rstrip()
            body = body[1:]
        if form == "glued-after":
            ft = ch(
                [
                    "for more information.",
                    "or report it online.",
                    "and ask for the duty officer.",
                    "to book.",
                    "Monday to Friday.",
                    "or email us.",
                    "between 9am and 5pm.",
                    "quoting " + ref() + ".",
                ]
            )
            fn = "glued-text"
            body = body[:-1]
            fa = []
        if fn == "closing-bracket":
            ft = "."
            lead = "(" + lead
            body += ")"
        if fn == "quote-close":
            lead = "“" + lead
        text = (op + " " if withop else "") + lead + body + ft
    elif ctx == "before":
        bl, lead = lead_before(reg)
        if form == "superscript":
            lead = "Call "
        if fn == "closing-bracket":
            ft = "."
            lead = "(" + lead
            body += ")"
        if fn == "quote-close":
            fn, ft = "stop", "."
        if re.search(r"\d[ ,)]*$", lead) and (
            form in ("pdf-split", "digit-by-digit", "wrong-length", "odd-groups", "keycap", "intl-noplus")
        ):
            lead = "Call "
            bl = None
        text = (op + ch([" ", "\n", "\n\n"]) if withop else "") + lead + body + ft
    elif ctx == "label":
        lead = ch(LABELS_M) if mob and R.random() < 0.5 else ch(LABELS)
        if fn in ("closing-bracket", "quote-close"):
            fn, ft = "end", ""
        if body[0] == "\\" or lead.endswith((":", ".")) and body.startswith(("*", "_", "[")):
            lead = "Tel: "
        ex = ""
        if R.random() < 0.5:
            ex = f"Contact: {name()}, {ch(['press officer', 'media relations', 'communications'])}\n"
        text = (op + "\n\n" if withop else "") + ex + lead + body + ft
    elif ctx == "list":
        if fn in ("closing-bracket", "quote-close"):
            fn, ft = "end", ""
        b = ch(["- ", "* ", "• ", "1. ", "2. ", "3) ", "– ", "a) "])
        lead = ch(
            [
                "Call ",
                "Phone: ",
                "Ring us on ",
                "Telephone ",
                "Housing helpline: call ",
                "By phone: ",
                "By phone on ",
                "calling ",
            ]
        )
        text = (
            (op + "\n\n" if withop else ch(["You can get in touch:", "How to contact us:"]) + "\n")
            + b
            + lead
            + body
            + ft
        )
    elif ctx == "table":
        org = ch(
            [
                "Housing",
                "Council Tax",
                "Press office",
                "Helpline",
                "Out of hours",
                "Customer services",
                "Ward 7",
                "Area 51 depot",
                "24-hour line",
            ]
        )
        cells = ch(
            [
                ("table-hours", t12(), "Opening hours"),
                ("table-count", str(ri(2, 900)), "Staff"),
                ("table-year", str(ri(2001, 2026)), "Opened"),
                ("table-end", "", ""),
                ("table-id", D(ri(2, 6), "123456789"), "Ref"),
                ("table-postcode", ch(["SW1A 2AA", "LS1 4AP", "3000", "6011", "20500"]), "Postcode"),
            ]
        )
        fn, ft, fa = cells[0], cells[1], []
        if R.random() < 0.25:
            first = str(ri(1, 40))
            hdr = "No."
        else:
            first, hdr = org, "Service"
        s = ch([" | ", " | ", "|"])
        if ft:
            text = f"| {hdr}{s}Telephone{s}{cells[2]} |\n|---|---|---|\n| {first}{s}{body}{s}{ft} |"
        else:
            text = f"| {hdr}{s}Telephone |\n|---|---|\n| {first}{s}{body} |"
        if need or withop:
            text = op + "\n\n" + text
    elif ctx == "tsv":
        fn, ft, fa = "tsv-hours", ch(["24 hours", "9am-5pm", "2 advisers", "Room 12"]), []
        text = (
            (op + "\n\n" if withop else "")
            + "Service\tPhone number\tDetails\n"
            + ch(["Ward 7", "Helpline", "Depot 3"])
            + "\t"
            + body
            + "\t"
            + ft
        )
    elif ctx == "heading":
        if fn not in (
            "end",
            "24/7",
            "hours-brackets",
            "stop-figure",
            "footnote",
            "year-brackets",
            "para-figure",
            "newline-figure",
            "exclaim",
            "range-dash",
        ):
            fn, ft, fa = "end", "", []
        text = (
            ch(["# ", "## ", "### "]) + ch(["Call ", "Call us on ", "Phone ", "Ring ", "Helpline: call "]) + body + ft
        )
        text += ch(["\n\n" + op, "\n" + op]) if withop else ""
    elif ctx == "signature":
        if fn in ("closing-bracket", "quote-close"):
            fn, ft = "end", ""
        s = ch([" | ", " • ", "\n", " / ", "  \n"])
        text = (
            (op + "\n\n" if withop else "")
            + f"{name()}, {ch(['Press Officer', 'Media Manager', 'Head of News'])}{s}{ch(['T: ', 'Tel: ', 'Phone ', 't. ', 'T '])}{body}"
        )
        if R.random() < 0.6:
            e = ch(
                ["press@example.gov.uk", addr(reg), "www.example.gov.uk", "E: news24@example.org", f"Floor {ri(1, 9)}"]
            )
            text += s + e
            fn, fa = "signature-next", []
            ft = s + e
        else:
            text += ft
    elif ctx == "paren":
        fn, fa = "bracketed", []
        ft = ch([f"; {t12()})", ")", f", {wk()})", f" – 24/7)", f", quoting {ref()})"])
        text = (
            (op + " " if withop else "")
            + f"{ch(['The incident room', 'The helpline', 'Our contact centre', 'The duty press officer'])} ({ch(['tel ', 'tel: ', 'telephone ', 'phone ', 'call ', 'Tel. '])}{body}{ft} {ch(['is staffed all day.', 'can help.', 'will take details.', 'has more information.'])}"
        )
    else:
        fn = "quote-end"
        fa = []
        ft = ch([".” The inquiry continues.", ".” 3 men were arrested.", "”, he said.", ",” she added."])
        text = (
            (op + " " if withop else "")
            + f"{ch(['Inspector', 'Councillor', 'Dr', 'Superintendent'])} {name()} said: “{ch(['Please call ', 'If you saw anything, ring ', 'Pick up the phone and call '])}{body}{ft}"
        )
    also += fa
    alt = list(alt) + list(falt)
    if fn in ("stop", "stop-text", "text") and R.random() < 0.12:
        text += ch([" ", "\n\n"]) + closing()
    text += after
    if text.startswith(" "):
        text = text.strip()
    label = form if ctx in ("inline",) else f"{form}/{bl or ctx}"
    also = [x for x in dict.fromkeys(also) if x != d]
    alt = [x for x in dict.fromkeys(alt) if x != d and x not in also]
    return dict(text=text, digits=d, region=reg, form=label, follower=fn, also=also, alt=alt)


# ------------------------------------------------------------------ texts without a telephone number
def C(n):
    return f"{n:,}"


def none_one():
    y = ri(2012, 2024)
    M = ch(MONTHS)
    d = ri(1, 28)
    p = ch(GB_PLACES)[0]
    st = ch(STREETS)
    D9 = lambda n: D(n, "123456789")
    K = [
        (
            "year-range",
            lambda: ch(
                [
                    f"The programme ran from {y}-{y + 3} and will be repeated in {y + 5}–{y + 8}.",
                    f"Figures for {y}/{(y + 1) % 100:02d}, {y + 1}/{(y + 2) % 100:02d} and {y + 2}/{(y + 3) % 100:02d} are published today.",
                    f"{p} hosted the games in {y}, {y + 2}, {y + 4} and {y + 6}.",
                    f"The charity’s {y} – {y + 5} strategy was agreed in {p}.",
                    f"The {y} {y + 1} {y + 2} {y + 3} annual accounts have been laid before Parliament.",
                ]
            ),
        ),
        (
            "date",
            lambda: ch(
                [
                    f"The order was made on {d:02d}/{ri(1, 12):02d}/{y} and expires on {d:02d}/{ri(1, 12):02d}/{y + 2}.",
                    f"The inquest opened on {d:02d}.{ri(1, 12):02d}.{y} in {p}.",
                    f"Updated: {y}-{ri(1, 12):02d}-{d:02d} {ri(0, 23):02d}:{ri(0, 59):02d}:{ri(0, 59):02d}",
                    f"Published {d} {M} {y} | Last reviewed {ri(1, 28)} {ch(MONTHS)} {y + 1}",
                    f"Dates for the roadshow: {d}/{ri(1, 12)}/{y % 100}, {ri(1, 28)}/{ri(1, 12)}/{y % 100}, {ri(1, 28)}/{ri(1, 12)}/{y % 100}.",
                    f"Timestamp: {y}{ri(1, 12):02d}{d:02d}{ri(0, 23):02d}{ri(10, 59)}",
                ]
            ),
        ),
        (
            "time",
            lambda: ch(
                [
                    f"Fire crews from {p} were sent to {st} at 0{ri(1, 9)}{ri(10, 59)} hours and left at 1{ri(1, 9)}{ri(10, 59)}.",
                    f"Trains at 07:15, 07:45, 08:15 and 08:45 will not stop at {p}.",
                    f"High water at {p}: 0{ri(1, 9)}{ri(10, 59)} {ri(2, 6)}.{ri(0, 9)}m, 1{ri(1, 9)}{ri(10, 59)} {ri(2, 6)}.{ri(0, 9)}m.",
                    f"The road will be shut between 2000 and 0600 on {ri(3, 9)} nights.",
                    f"0800 0830 0900 0930 departures from {p} are cancelled on {d} {M}.",
                ]
            ),
        ),
        (
            "hours",
            lambda: ch(
                [
                    f"The library opens 0900-1700 Monday to Friday and 1000-1600 on Saturday.",
                    f"Opening hours: Mon–Fri {t12()}, Sat 10-4, Sun 11-3.",
                    f"The tip at {p} is open 0800 to 2000 in summer and 0800 to 1600 in winter.",
                    f"Bank holiday opening: 08:00-13:00, 14:00-18:00.",
                    f"Clinic times: 0930-1230 & 1330-1630.",
                ]
            ),
        ),
        (
            "crime-ref",
            lambda: ch(
                [
                    f"The incident, reference {ref()}, is being treated as arson.",
                    f"Case reference: {ref()}.",
                    f"The file (crime number {D9(2)}/{D(6)}/{y % 100}) has been passed to prosecutors.",
                    f"The log number for the search in {p} is {D9(4)} of {d} {M}.",
                    f"Court reference 01{D(2)}{D9(2)}{D(5)} was listed for {d} {M}.",
                    f"The prosecution, URN 44AB{D(7)}, was brought by {p} City Council.",
                ]
            ),
        ),
        (
            "planning-ref",
            lambda: (
                f"Planning application {ch([f'{y % 100}/{D(5)}/FUL', f'P/{y}/{D(4)}', f'{y}/{D(4)}/OUT', f'0{D9(3)}/{D(3)}/{D(4)}', f'LW/{y % 100}/{D(4)}'])} for {ri(12, 900)} homes in {p} was approved on {d} {M}."
            ),
        ),
        (
            "money",
            lambda: ch(
                [
                    f"The council will spend £{C(ri(1000000, 99999999))} on schools, £{C(ri(10000, 999999))} more than in {y}.",
                    f"The fine of £{D9(4)}.{D(2)} and costs of £{D9(3)} must be paid within 28 days.",
                    f"Funding: £1,234,567 in {y}; £{C(ri(1000000, 9999999))} in {y + 1}.",
                    f"Grants of £{D9(2)} 000 and £{D9(3)} 000 were made to {p} groups.",
                    f"GDP rose to £{ri(1, 9)}.{D(3)} trillion from £{ri(1, 9)}.{D(3)} trillion.",
                ]
            ),
        ),
        (
            "score",
            lambda: ch(
                [
                    f"{p} won {ri(0, 5)}-{ri(0, 5)}, {ri(0, 5)}-{ri(0, 5)} and {ri(0, 5)}-{ri(0, 5)} in the schools’ cup.",
                    f"She won the final 21-15, 19-21, 21-18.",
                    f"England closed on 345-6 and 201-9 declared.",
                    f"Final standings: {p} 0 1 2 0 1 1 1, Rovers 0 0 1 1 0 2 0.",
                    f"The team scored 1,234 points and 116 123-metre throws were recorded."
                    if False
                    else f"The vote was 311-112 with 5 abstentions.",
                ]
            ),
        ),
        (
            "stats",
            lambda: ch(
                [
                    f"There were {C(ri(1000, 99999))} hospital admissions in {y}, against {C(ri(1000, 99999))} in {y - 1}.",
                    f"The survey (n = {D9(4)}) ran from {d} {M} to {ri(1, 28)} {ch(MONTHS)}.",
                    f"Population of {p}: {D9(3)} {D(3)} ({y}).",
                    f"Of {D9(5)} samples, {D9(3)} were positive and {D9(4)} negative.",
                    f"95% CI 0.{D(3)}–0.{D(3)}; p = 0.0{D(3)}.",
                    f"Mortality was 0.{D(4)} per 100 000 in {y}.",
                ]
            ),
        ),
        (
            "row",
            lambda: ch(
                [
                    f"2019 2020 2021 2022 2023\n{D9(3)} {D9(3)} {D9(4)} {D9(4)} {D9(4)}",
                    f"| {p} | {D9(3)} | {D9(4)} | {D9(2)} | {D9(5)} |",
                    f"{p}\t0{ri(1, 9)}{D(2)}\t{D9(3)}\t{D9(4)}",
                    f"Weekly totals: {D9(3)} {D9(3)} {D9(4)} {D9(3)} {D9(3)} {D9(4)}",
                    f"Region  Male  Female  All\n{p}  {D9(4)}  {D9(4)}  {D9(5)}",
                    f"Q1 0.{D(3)} 0.{D(3)} 0.{D(4)} Q2 0.{D(3)} 0.{D(3)} 0.{D(4)}",
                    f"| Year | Deaths | Rate |\n|---|---|---|\n| {y} | {D9(5)} | {D9(3)}.{D(1)} |\n| {y + 1} | {D9(5)} | {D9(3)}.{D(1)} |",
                ]
            ),
        ),
        (
            "percent",
            lambda: (
                f"Turnout was {ri(20, 80)}.{D(2)}% in {y}, {ri(20, 80)}.{D(2)}% in {y - 4} and {ri(20, 80)}.{D(2)}% in {y - 8}."
            ),
        ),
        (
            "isbn",
            lambda: ch(
                [
                    f"The report (ISBN 978-1-{D(4)}-{D(4)}-{D(1)}) was published on {d} {M}.",
                    f"ISBN 978 0 {D(2)} {D(6)} {D(1)}, price £{ri(8, 60)}.00.",
                    f"ISBN: 0-{D(2)}-{D(6)}-{D(1)}. HC {D9(3)}.",
                    f"ISSN 0{D(3)}-{D(4)} (online {D9(4)}-{D(4)}).",
                    f"ISBN 0 11 {D(6)} {D(1)}",
                ]
            ),
        ),
        (
            "grid-ref",
            lambda: ch(
                [
                    f"The landslip is at grid reference {ch(['TQ', 'SU', 'NY', 'SH', 'NN'])} {D(3)} {D(3)}.",
                    f"The wreck lies at {ch(['SX', 'TM'])} {D(5)} {D(5)}.",
                    f"Grid reference {D(5)} {D(5)} marks the site.",
                    f"Easting 4{D(5)}, northing 0{D(5)}.",
                    f"Irish grid O {D(5)} {D(5)}",
                ]
            ),
        ),
        (
            "coords",
            lambda: ch(
                [
                    f"The vessel was found at 50°{ri(10, 59)}.{D(3)}'N 001°{ri(10, 59)}.{D(3)}'W.",
                    f"Latitude 5{D(1)}.{D(6)}, longitude -0{'' if R.random() < 0.5 else ''}.{D(6)}.",
                    f"Position 51 {ri(10, 59)} {ri(10, 59)} N, 001 {ri(10, 59)} {ri(10, 59)} W.",
                    f"Map centre: 5{D(1)}.{D(4)}, -1.{D(5)}",
                ]
            ),
        ),
        (
            "postcode",
            lambda: ch(
                [
                    f"Homes in {ch(['LS1 4AP', 'M1 1AE', 'EH12 5DG'])}, {ch(['B33 8TH', 'CR2 6XH'])} and DN55 1PT are affected.",
                    f"The survey covered ZIP codes 20500, 20502 and 20510-0003.",
                    f"Postcodes 2000, 2010 and 2021 in Sydney are under notice.",
                    f"{ri(1, 200)} {st}, {p}, BS1 {ri(1, 9)}AB",
                ]
            ),
        ),
        (
            "distance",
            lambda: ch(
                [
                    f"The pipeline runs for {D9(3)}.{D(1)} km from {p}, {D9(2)} km of it under the sea.",
                    f"The 10 000 m was won in 28:{ri(10, 59)}.{D(2)}.",
                    f"Walkers covered 1 000 miles in {ri(20, 40)} days.",
                    f"The ship, {D9(3)} m long and {D9(2)} m wide, draws {ri(3, 15)}.{D(1)} m.",
                ]
            ),
        ),
        (
            "measurement",
            lambda: ch(
                [
                    f"Each panel measures {D9(4)} x {D9(3)} x {D9(2)} mm and weighs {D9(2)}.{D(1)} kg.",
                    f"Rainfall was {D9(3)}.{D(1)} mm, {D9(2)} mm above the {y - 20}-{y} average.",
                    f"The reading of 0.0{D(2)} mg/l compares with 0.1{D(2)} mg/l in {y}.",
                    f"Pressure fell to 0{D9(3)} hPa at 0600."
                    if False
                    else f"Pressure fell to 9{D(2)}.{D(1)} hPa at 0600.",
                    f"The magnet holds 1200 1300 and 1400 kg loads.",
                ]
            ),
        ),
        (
            "lottery",
            lambda: ch(
                [
                    f"The winning numbers on {d} {M} were 07 11 23 34 41 49, bonus 02.",
                    f"Lotto numbers: {' '.join(f'{x:02d}' for x in sorted(R.sample(range(1, 60), 6)))}.",
                    f"EuroMillions: {'-'.join(f'{x:02d}' for x in sorted(R.sample(range(1, 51), 5)))}, Lucky Stars 02 and 09.",
                    f"Prize draw: Premium Bond number {D9(3)}AB{D(6)} in {p} won £1 million.",
                ]
            ),
        ),
        (
            "route",
            lambda: ch(
                [
                    f"Bus routes {ri(1, 99)}, 1{D(2)}, {ri(200, 700)} and X{ri(1, 99)} will be diverted via {st}.",
                    f"The A{D9(4)} between the A{D9(3)} and the M{ri(1, 90)} is shut at junction {ri(1, 40)}.",
                    f"Services 0{ri(1, 9)}12, 0{ri(1, 9)}34 and 1{D(3)} from {p} are cancelled.",
                    f"Flight BA0{D9(3)} from {p} landed at {ri(10, 23)}{ri(10, 59)}.",
                    f"Sustrans routes 4, 45 and 254 meet at {p}.",
                ]
            ),
        ),
        (
            "section",
            lambda: ch(
                [
                    f"The powers are in sections 101 to 116 of the Local Government Act 1972.",
                    f"Under section {D9(3)}(1) and regulation {ri(2, 120)} of SI {y}/{D9(4)}, the Secretary of State must decide.",
                    f"See paragraphs {ri(1, 9)}.{ri(1, 40)}.{ri(1, 9)} to {ri(1, 9)}.{ri(41, 60)}.{ri(1, 9)} and Annex {ri(1, 9)}.",
                    f"Directive {y}/{D9(2)}/EU and Regulation (EC) No {D9(4)}/{y - 8} apply.",
                    f"The charge is under 18 U.S.C. § {D9(4)} and 21 CFR 1308.11.",
                    f"Standing Order 999 was amended by 112 votes.",
                ]
            ),
        ),
        (
            "age",
            lambda: ch(
                [
                    f"{name()}, {ri(18, 80)}, {name()}, {ri(18, 80)}, and {name()}, {ri(18, 80)}, all of {p}, were jailed.",
                    f"People aged 16-24, 25-34, 35-49 and 50-64 were asked.",
                    f"Children aged 5 to 11, 12 to 15 and 16 to 17 may be vaccinated.",
                ]
            ),
        ),
        (
            "product",
            lambda: ch(
                [
                    f"The recall covers batch {D(7)} and lot {D9(2)}-{D(5)}, best before {d:02d} {M[:3]} {y}.",
                    f"Batch codes: 0{D(3)} {D(3)} {D(3)}, 1{D(3)} {D(3)} {D(3)}.",
                    f"Model 0{D(3)}-{D(6)} sold between {M} {y} and {ch(MONTHS)} {y + 1} is being recalled.",
                    f"Barcode 5 0{D(5)} {D(6)}; pack size 400 g.",
                    f"Catalogue number {D9(3)}-{D(3)}-{D(4)} is withdrawn.",
                    f"EAN {D9(13)}, serial numbers {D(8)} to {D(8)}.",
                    f"UPC 0 {D(5)} {D(5)} {D(1)} is printed under the tin.",
                ]
            ),
        ),
        (
            "company",
            lambda: ch(
                [
                    f"Acme Holdings Ltd (company number 0{D(7)}) was wound up on {d} {M}.",
                    f"Registered charity 1{D(6)} and SC0{D(5)}.",
                    f"VAT registration GB {D9(3)} {D(4)} {D(2)}.",
                    f"ABN {D9(2)} {D(3)} {D(3)} {D(3)}; ACN 00{D(1)} {D(3)} {D(3)}.",
                    f"NZBN 94290{D(8)}.",
                    f"EIN {D9(2)}-{D(7)}; DUNS {D9(2)}-{D(3)}-{D(4)}.",
                    f"Registered in England and Wales No. {D9(8)}. Registered office: {ri(1, 99)} {st}, {p}.",
                    f"UKPRN 100{D(5)}, Ofsted URN {D9(6)}.",
                ]
            ),
        ),
        (
            "bank",
            lambda: ch(
                [
                    f"Donations may be paid to sort code {D9(2)}-{D(2)}-{D(2)}, account {D(8)}.",
                    f"Fraudsters used account 0{D(7)}, sort code 20-{D(2)}-{D(2)}.",
                    f"IBAN GB29 NWBK 6016 {D(2)}31 {D(4)} {D(2)}.",
                    f"Sort code 01 {D(2)} {D(2)}, account no 0{D(3)} {D(4)}",
                ]
            ),
        ),
        (
            "person-id",
            lambda: ch(
                [
                    f"A sample letter shows the NHS number {D9(3)} {D(3)} {D(4)}.",
                    f"The example uses UTR {D9(5)} {D(5)} and payroll ID 0{D(5)}.",
                    f"Warrant card 0{D(4)} was stolen from {p}.",
                    f"Medal no. {D9(8)} Pte {name()}, died {d} {M} 1916.",
                ]
            ),
        ),
        (
            "parliament",
            lambda: ch(
                [
                    f"HC {D9(3)}, Session {y}-{(y + 1) % 100:02d}; Cm {D9(4)}; CP {D9(3)}.",
                    f"PQ {D9(6)} and UIN {D9(5)} were answered on {d} {M}.",
                    f"Federal Register Vol. 8{D(1)}, No. {D9(3)}, FR Doc. {y}-{D(5)}.",
                    f"Docket No. FDA-{y}-N-{D(4)}; Release {y}-{D(3)}.",
                    f"Hansard, {d} {M} {y}, vol {D9(3)}, cols 1{D(2)}-{D9(3)}.",
                ]
            ),
        ),
        (
            "science",
            lambda: ch(
                [
                    f"doi: 10.{D9(4)}/s{D(5)}-0{D(2)}-{D(5)}-{D(1)}; PMID {D9(8)}.",
                    f"Trial registration NCT0{D(7)}, ISRCTN{D9(8)}.",
                    f"CVE-{y}-{D9(5)} and CAS {D9(4)}-{D(2)}-{D(1)} are covered.",
                    f"ORCID 0000-000{D(1)}-{D(4)}-{D(4)}.",
                    f"Asteroid ({D9(5)}) {y} QW{ri(1, 40)} passed at {C(ri(100000, 9999999))} km.",
                    f"E-numbers 101, 105 and 112 are permitted colours.",
                ]
            ),
        ),
        (
            "vessel",
            lambda: ch(
                [
                    f"The trawler (IMO {D9(7)}, MMSI 23{D(7)}) sank off {p}.",
                    f"Aircraft G-ABCD, serial 0{D(3)}, last flew on {d} {M}.",
                    f"Locomotive 4{D(3)} hauled the 1030 to {p}.",
                ]
            ),
        ),
        (
            "uprn",
            lambda: ch(
                [
                    f"The property (UPRN 100{D(9)}) is Grade II listed, entry {D9(7)}.",
                    f"Title number {ch(['TGL', 'WYK', 'CB'])}{D9(6)} was transferred.",
                    f"Licence 0{D(2)}/{D(5)}/{y} was suspended.",
                    f"Tender ref: 0{D(3)} {D(3)} {D(4)}; CPV 45{D(6)}.",
                    f"Contract notice {y}/S 0{D(2)}-{D(6)}; award £{D9(1)},{D(3)},{D(3)}.",
                    f"Permit EPR/AB{D(4)}CD/A001 and 0{D9(4)}/{D(6)} were varied.",
                ]
            ),
        ),
        (
            "emissions",
            lambda: (
                f"Emissions fell from {D9(3)} {D(3)} tonnes in {y} to {D9(3)} {D(3)} tonnes in {y + 2}, a cut of {ri(2, 40)}.{D(1)} per cent."
            ),
        ),
        ("big-spaced", lambda: f"The census counted {D9(1)} {D(3)} {D(3)} people and {D9(3)} {D(3)} homes."),
        (
            "election",
            lambda: ch(
                [
                    f"{ch(LAST)} {D9(2)},{D(3)}; {ch(LAST)} {D9(2)},{D(3)}; {ch(LAST)} {D9(1)},{D(3)}. Majority {D9(1)},{D(3)}.",
                    f"{p} Central: Lab 1{D(4)}, Con 0{D(4)}, LD 0{D(3)}. Electorate 7{D(4)}.",
                ]
            ),
        ),
        (
            "weather",
            lambda: (
                f"{p} recorded gusts of {ri(50, 99)}, {ri(50, 99)} and {ri(50, 99)} mph at 0{ri(1, 9)}00, 0{ri(1, 9)}30 and 1{ri(0, 9)}15 UTC."
            ),
        ),
        (
            "url",
            lambda: ch(
                [
                    f"Read the [full statistics](https://www.example.gov.uk/government/statistics/0{D(9)}).",
                    f"See https://www.example.gov.uk/news/{y}/{ri(1, 12):02d}/{d:02d}/0800{D(6)} for the report.",
                    f"![Map](https://assets.example.gov.uk/media/0{D(10)}/map-{y}.png)",
                    f"The dataset is at www.example.org/id/07{D(9)}.",
                ]
            ),
        ),
        (
            "football-phone-like",
            lambda: (
                f"Attendance figures: 020 {D(3)}, 021 {D(3)} and 022 {D(3)} are the codes for the three stands."
                if False
                else f"Stand codes 0{ri(10, 99)}, 1{ri(10, 99)} and 2{ri(10, 99)} will be renumbered from {d} {M} {y}."
            ),
        ),
        (
            "homes-short",
            lambda: ch(
                [
                    f"Plans for 101 homes, 999 parking spaces and 112 bicycle racks in {p} were approved.",
                    f"The 111 apprentices joined 988 colleagues at {p}.",
                    f"Room 101 and Ward 111 reopened on {d} {M}.",
                    f"HMS 105 Squadron marked its 119th year with 159 guests.",
                    f"1737: the year {p}’s infirmary was founded.",
                    f"The 105 bus carried 116 000 people in {y}.",
                    f"A 999-year lease was granted to 101 tenants.",
                    f"Visitor numbers rose to 116 123 in {y}.",
                    f"He scored 111 not out and took 13 11 14 as his squad numbers."
                    if False
                    else f"Some 13 114 trees were planted over 911 hectares.",
                ]
            ),
        ),
        ("numbered", lambda: f"1. Introduction 2\n2. Findings 14\n3. Recommendations 116\n4. Annexes 123"),
        ("page", lambda: f"Pages 101-116, 119 and 123-159 of the {y} report deal with {p}."),
        (
            "vaccine",
            lambda: (
                f"First doses: {D9(2)},{D(3)},{D(3)} Second doses: {D9(2)},{D(3)},{D(3)} Boosters: {D9(2)},{D(3)},{D(3)}"
            ),
        ),
        (
            "version",
            lambda: (
                f"Version 2.{ri(0, 40)}.{D9(4)}.{D9(5)} of the form replaces 1.{ri(0, 9)}.{D(4)}.{D(4)} from {d} {M}."
            ),
        ),
        (
            "ip",
            lambda: (
                f"The attack of {d} {M} came from 10.{ri(0, 255)}.{ri(0, 255)}.{ri(0, 255)} and 192.168.{ri(0, 255)}.{ri(0, 255)}."
            ),
        ),
        (
            "footnote",
            lambda: (
                f"Deaths rose[1] by {ri(2, 40)}%[2] in {y}[3] and by {ri(2, 40)}%[4] in {y + 1}.\n\n[1] Source: ONS, {d} {M} {y}, table 0{ri(1, 9)}.{ri(10, 99)}.{D(3)}"
            ),
        ),
        (
            "capacity",
            lambda: (
                f"The reservoir at {p} held {D9(2)} {D(3)} {D(3)} m³ on {d} {M}, or {ri(30, 99)}.{D(1)}% of capacity."
            ),
        ),
        (
            "dot-number",
            lambda: ch(
                [
                    f"Index values: 101.{D(1)} 111.{D(1)} 112.{D(1)} 105.{D(1)} ({y} = 100).",
                    f"FTSE 100 closed at {D9(4)}.{D(2)}, S&P at {D9(4)}.{D(2)}; £1 = $1.{D(4)} = €1.{D(4)}.",
                ]
            ),
        ),
        (
            "vehicle",
            lambda: (
                f"Officers stopped {D9(3)} vehicles between {d:02d}/{ri(1, 12):02d} and {ri(1, 28):02d}/{ri(1, 12):02d}, including VIN WVWZZZ1JZ{D(2)}{D(6)}."
            ),
        ),
        (
            "sizes",
            lambda: (
                f"Uniform sizes 08-10, 12-14, 16-18 and 20-22 (UK) and 0800-1200 g/m² fabrics are covered by lot 0{ri(1, 9)}."
            ),
        ),
        ("time-series", lambda: f"01/{y} 02/{y} 03/{y}\n{D9(4)} {D9(4)} {D9(4)}"),
        (
            "us-release",
            lambda: ch(
                [
                    f"WASHINGTON — Case No. 1:{y % 100}-cv-0{D(4)}, filed {M} {d}, {y}, was settled for ${D9(1)},{D(3)},{D(3)}.",
                    f"Inmate register number {D9(5)}-{D(3)} was sentenced to {D9(3)} months.",
                    f"FOR RELEASE {M} {d}, {y} | Release Number {y % 100}-{D(3)}-{D9(3)}",
                    f"Census tract {D(4)}.{D(2)}, FIPS {D(5)}, ZIP+4 {D9(5)}-{D(4)}.",
                    f"NDC {D9(5)}-{D(3)}-{D(2)}, lot numbers {D9(3)}-{D(3)}-{D(3)} are recalled.",
                ]
            ),
        ),
        (
            "aunz-release",
            lambda: ch(
                [
                    f"Canberra: AFSL {D9(6)}, ABR record {D9(2)} {D(3)} {D(3)} {D(3)} was cancelled.",
                    f"Lot {ri(1, 99)} DP {D9(6)}, {p} Street, Hobart TAS 7000, was rezoned.",
                    f"NZTM {D9(4)}{D(3)} {D9(4)}{D(3)} is the epicentre, depth {ri(3, 40)} km.",
                    f"State Highways 1, 16 and 20 near Auckland 1010 reopen on {d} {M}.",
                ]
            ),
        ),
        ("timetable", lambda: f"{p} 0712 0742 0812\nParkway 0725 0755 0825\nCentral 0740 0810 0840"),
        (
            "dimension-list",
            lambda: (
                f"Beam lengths of 0113, 0121 and 0131 centimetres were found at {st}."
                if False
                else f"Core samples 01-{D(3)}, 02-{D(3)} and 03-{D(4)} were taken at {st} on {d} {M}."
            ),
        ),
        ("anniv", lambda: f"The 1914–1918 and 1939–1945 memorials in {p} list {D9(3)} and {D9(3)} names."),
        (
            "ratio",
            lambda: f"Odds are 1 in {D9(2)},{D(3)},{D(3)}; the model was drawn at 1:{D9(1)}0 000 and 1:25 000 scale.",
        ),
    ]
    kind, f = ch(K)
    text = f()
    q = R.random()
    if q < 0.12:
        text = f"{p} City Council said today: " + text if text[0].isupper() and "\n" not in text else text
    elif q < 0.22:
        text = (
            text
            + " "
            + ch(
                [
                    "The work is part of a national programme.",
                    "The minister welcomed the news.",
                    "The report can be read online.",
                    f"It follows a review in {y - 2}.",
                ]
            )
            if "\n" not in text
            else text
        )
    elif q < 0.28:
        text = "- " + text if "\n" not in text and text[0] != "|" else text
    elif q < 0.32:
        text = (
            re.sub(r"(\d[\d ,./-]{4,}\d)", r"**\1**", text, count=1) if "http" not in text and "|" not in text else text
        )
    elif q < 0.36:
        text = text.replace(" ", "\u00a0") if R.random() < 0.2 else re.sub(r"(?<=\d) (?=\d)", "\u00a0", text)
    return dict(text=text, kind=kind)


def main():
    n, seed = int(sys.argv[1]), sys.argv[2]
    none = len(sys.argv) > 3 and sys.argv[3] == "none"
    R.seed(f"blind2/{seed}/{none}")
    out = sys.stdout
    for _ in range(n):
        out.write(json.dumps(none_one() if none else gen_one(), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
