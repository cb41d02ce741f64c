"""The Word edition (`edition`): a release as parts (`body`, `card`), their markup (`writing`), the file (`package`)."""

from accessible_release.editions.word.edition import WordEdition

__all__ = ["WordEdition"]
