"""The monthly pack: what became of the barriers, told once and written as pages, slides, sheets or HTML."""
