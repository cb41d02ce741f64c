"""What people make of a draft: the easy-read text beside the release, kept, merged, judged and signed."""
