"""What a sentence says, read once for everybody: its parse, the facts printed in it, the words of English.

The gate, the simplifier, the scores, the voice and the contacts read from here; nothing in here knows any of them.
"""
