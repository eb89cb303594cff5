"""The layout of a page.

1. `line`, `furniture`, `label`: one line: what it is, whether it is furniture, whether it is a field;
2. `layout`, `sentence`: lines -> blocks; blocks -> sentences.
"""
