"""The layout of a page.

1. `line`, `furniture`, `label`, `award`, `parted`, `bare`, `card`, `sheet`, `enumeration`: one line: what it is,
   whether it is furniture, a field or more, an item without bullet, the name of a card or a fact sheet, a row of names;
2. `layout`, `sentence`: lines -> blocks; blocks -> sentences.
"""
