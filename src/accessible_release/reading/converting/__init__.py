"""Converting: a Word file, a web page or an e-mail becomes Markdown, and what is left out is named."""

from accessible_release.reading.converting.kinds import (
    CARRIES,
    Converted,
    by_content,
    convert,
    converter_of,
    too_large,
)

__all__ = ["CARRIES", "Converted", "by_content", "convert", "converter_of", "too_large"]
