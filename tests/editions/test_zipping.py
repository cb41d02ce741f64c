"""ZIP files: of the moment of publication, and the same at any time."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from accessible_release.editions.zipping import zipped

LONG_AGO = (1980, 1, 1, 0, 0, 0)


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        ("2017-05-08", (2017, 5, 8, 0, 0, 0)),
        ("2017-05-08T11:36:17+01:00", (2017, 5, 8, 10, 36, 16)),
        ("2017-05-08 11:36", (2017, 5, 8, 11, 36, 0)),
        (None, LONG_AGO),
        ("last Monday", LONG_AGO),
        ("0001-01-01", LONG_AGO),
        ("1979-12-31", LONG_AGO),
        ("9999-12-31T23:59:59-12:00", LONG_AGO),
    ],
)
def test_each_file_is_of_the_moment_of_publication(published: str | None, moment: tuple[int, ...]) -> None:
    data = zipped({"a.txt": b"a", "b.txt": b"b"}, published=published)
    assert data == zipped({"a.txt": b"a", "b.txt": b"b"}, published=published)
    with ZipFile(BytesIO(data)) as archive:
        assert {each.date_time for each in archive.infolist()} == {moment}
