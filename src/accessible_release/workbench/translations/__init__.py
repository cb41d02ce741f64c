"""Translation files on the review page: begun, brought up to date, checked part by part, signed."""
