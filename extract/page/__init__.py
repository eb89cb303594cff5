"""The layout of a page.

1. `line`, `furniture`, `label`, `award`, `parted`, `bare`, `card`, `sheet`, `enumeration`, `table`: one line: what it
   is, whether it is furniture, a field or more, an item without bullet, the name of a card or sheet, a row of names
   or of a table;
2. `layout`, `sentence`: lines -> blocks; blocks -> sentences.
"""
