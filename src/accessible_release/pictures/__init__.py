"""The pictures of the easy edition: a closed list of neutral drawings, and a body's own. Kept in docs/pictures.md."""

from accessible_release.pictures.library import Library, library
from accessible_release.pictures.picture import Picture

__all__ = ["Library", "Picture", "library"]
