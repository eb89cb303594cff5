"""A network -> files for other programs, and a page for people.

1. `flat`: nodes and edges with nothing but words and numbers, as these formats can hold;
2. `xml`, `table`, `layout`, `page`: GEXF and GraphML; CSV and Parquet; places on a plane; a page of its own;
3. `write`: the end of a file name -> what is written.
"""
