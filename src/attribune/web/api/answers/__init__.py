"""The shapes of the answers: what each call sends, field by field, as its description and the documents tell it."""
