"""Voices whose sound a model estimates: Kokoro and Piper. Extras; what they need is imported when one speaks."""
