from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from conftest import QUICKLY, RELEASE, Program
from hypothesis import given
from hypothesis import strategies as st

from accessible_release.batch import build
from accessible_release.errors import Unusable
from accessible_release.files import MAKING
from accessible_release.manifest import FRAGMENT
from accessible_release.model import Release
from accessible_release.phrases import complete_languages
from accessible_release.reading import distinct_slug
from accessible_release.reading.headline import slug
from accessible_release.shelf import check_ours

LONGEST_FOLDER, LONGEST_PATH = 60, 120
ENDINGS = (
    "txt",
    "html",
    "mp3",
    "m4b",
    "opus",
    "flac",
    "chapters.json",
    "vtt",
    "srt",
    "pdf",
    "docx",
    "epub",
    "brf",
    "daisy.zip",
)
LANGUAGES = [*complete_languages(), "pt-BR", "es-419", "zh-Hant-TW", "en-GB-oxendict"]
TITLES = [
    "Winter support opens for every family in Suffolk that needs help with food and heating this year",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Совет открывает линию помощи для всех, кто остался этой зимой без тепла и света",
    "المجلس يفتح خطاً جديداً للمساعدة لجميع العائلات التي تحتاج إلى الغذاء والتدفئة هذا الشتاء",
    "議会は、食料と暖房の支援を必要とするすべての家族のために冬の支援を開始します",
    "Gŵyl y gaeaf: cymorth i bob teulu yng Nghymru sydd angen help gyda bwyd a gwres eleni",
]


@given(st.sampled_from(TITLES) | st.text(max_size=300), st.integers(1, 999))
def test_every_path_fits_any_share(title: str, number: int) -> None:
    release = Release(title, (), slug(title, "ab" * 32), "news.md", "ab" * 32)
    for each in (release, distinct_slug(release), distinct_slug(release, number)):
        assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", each.slug)
        assert len(each.slug) <= LONGEST_FOLDER
        paths = [
            f"{each.slug}/{each.slug}.{language}.{level}.{ending}"
            for language in LANGUAGES
            for level in ("standard", "easy")
            for ending in ENDINGS
        ]
        paths += [f"{each.slug}/{FRAGMENT}-{language}-standard.html" for language in LANGUAGES]
        assert max(map(len, paths)) <= LONGEST_PATH
        assert max(len(f"{MAKING}{16 * 'f'}/{Path(path).name}") for path in paths) <= LONGEST_PATH


def test_what_is_made_fits_too_and_each_title_has_its_folder(tmp_path: Path) -> None:
    for number, title in enumerate(TITLES):
        (tmp_path / f"{number}.md").write_text(RELEASE.replace("Flood line opens", title), encoding="utf-8")
    outcomes = list(build([str(tmp_path)], Path("out"), QUICKLY))
    assert [outcome.error for outcome in outcomes] == [None] * len(TITLES)
    paths = [path.relative_to("out").as_posix() for path in Path("out").rglob("*") if path.is_file()]
    assert len({path.partition("/")[0] for path in paths if "/" in path}) == len(TITLES)
    assert max(map(len, paths)) <= LONGEST_PATH


@pytest.mark.parametrize("title", TITLES)
def test_a_corrected_release_keeps_its_folder(title: str, news: Path, program: Program) -> None:
    folders = []
    for words in ("day and night", "by day", "from nine to five"):
        news.write_text(RELEASE.replace("Flood line opens", title).replace("day and night", words), encoding="utf-8")
        folders.append(program("build", news, "-o", "out", "--edition", "text").out)
    assert all(one == other for one, other in pairwise(folders))
    assert len(list(Path("out").glob("*/manifest.json"))) == 1


@pytest.mark.parametrize("name", ["index.html", "check.html", "feed.xml"])
def test_what_leads_to_no_release_is_not_overwritten(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("precious")
    with pytest.raises(Unusable, match=f"there is already {name} in it") as caught:
        check_ours(tmp_path)
    assert caught.value.code == "output-not-ours"
