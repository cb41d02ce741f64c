"""The review page: a person finishes the easy-read text of a release in the browser, beside the release."""
