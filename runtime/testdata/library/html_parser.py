# html.parser: what it finds in a page, at once and bit by bit
from html.parser import HTMLParser
class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print("start", tag, attrs, self.getpos())
    def handle_endtag(self, tag): print("end", tag)
    def handle_data(self, data): print("data", repr(data))
    def handle_comment(self, data): print("comment", repr(data))
    def handle_decl(self, d): print("decl", d)
    def handle_entityref(self, n): print("entity", n)
    def handle_charref(self, n): print("char", n)
    def handle_startendtag(self, tag, attrs): print("empty", tag, attrs)
doc = '''<!DOCTYPE html><html><!-- c --><body class="a b" data-x='1' checked id=foo><p>Tom &amp; Jerry &#65;&lt;</p><br/><img src="x.png" alt=""/>
<script>if (a < b && c > d) { x("</p>"); }</script><a href="/?a=1&amp;b=2">link</a><p unclosed <b>text</body></html>'''
for convert in (True, False):
    p = P(convert_charrefs=convert); p.feed(doc); p.close()
p = P()
for c in doc[:80]: p.feed(c)
p.close()
