"""What `languages install` does on the network, and what it says meanwhile."""

from __future__ import annotations

from collections.abc import Iterator

from accessible_release.cli.progress import reporter
from accessible_release.cli.running import tell
from accessible_release.files import scratch_folder
from accessible_release.settings import Settings
from accessible_release.translating import argos
from accessible_release.translating.choosing import check_language
from accessible_release.translating.packages import index
from accessible_release.translating.packages.codes import to_tag
from accessible_release.translating.packages.listing import way
from accessible_release.translating.packages.store import Package, install_file

MEGABYTE = 1_000_000
UNPROVEN = "The list gives no checksum for it: that it is what its makers published is left to the server and to https."


def downloaded(code: str, way_back: bool, settings: Settings) -> Iterator[Package]:
    """The packages for the way from the language of the releases to another, each when it is installed."""
    target = to_tag(code)
    check_language(target)
    address = index.address(settings)
    tell(f"Going to the network, for the list of languages: {address}")
    offers = index.available(address)
    wanted = index.legs(offers, settings.language, target)
    if way_back:
        wanted += index.legs(offers, target, settings.language)
    with scratch_folder() as folder:
        for offer in wanted:
            path = index.download(offer, folder, _Told(offer))
            yield install_file(path, settings, (offer.source, offer.target), argos.loads)
            path.unlink()


class _Told:
    """Says what is downloaded, from where and how large it is, and then how far it is."""

    def __init__(self, offer: index.Offer) -> None:
        self._offer, self._progress = offer, reporter("auto")

    def __call__(self, done: int, total: int) -> None:
        """Told each time that bytes have come, first with none."""
        if not done:
            size = f"{-(-total // MEGABYTE)} MB" if total else "of unknown size"
            what = f"{way(self._offer.source, self._offer.target)} {self._offer.version}"
            tell(f"Downloading from {self._offer.host}: {what}, {size}")
            if not self._offer.sha256:
                tell(UNPROVEN)
        elif total:
            self._progress.step("Downloading, MB", -(-done // MEGABYTE), -(-total // MEGABYTE))
