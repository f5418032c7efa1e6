"""Documents of XML: what is wrong with them, searching, writing."""
import xml.etree.ElementTree as E, io
for s in ['','<a','<a>','<a></b>','<a/>x','<a/><b/>','text','<a b=1/>','<a b="1" b="2"/>','<a>&x;</a>','<a>&#0;</a>','<p:a/>','<a b="<"/>','<a>]]></a>','<a><!-- -- --></a>','<?xml version="1.0"?>','  <?xml version="1.0"?><a/>','<a\n>\n<b>\n</a>','<1a/>','<a>&amp</a>','<a b/>','<a>\x01</a>','<!DOCTYPE x [<!ENTITY e "v">]><a>&e;</a>','<a xmlns:x=""/>','< a/>','<a/ >','</a>','<a>é</a>','<a>&#x110000;</a>','<a b="&lt;"/>','<a b="x\ny\tz"/>','<?xml version="1.1"?><a/>','<a b="1"c="2"/>']:
    try: print(repr(s), E.tostring(E.fromstring(s)))
    except E.ParseError as e: print(repr(s), e, e.code, e.position)
    except Exception as e: print(repr(s), type(e), e)
doc='''<?xml version="1.0" encoding="utf-8"?>
<catalog xmlns="urn:c" xmlns:m="urn:m">
  <!-- note -->
  <book id="1" m:lang="en"><title>A &amp; B</title><price>5.00</price></book>
  <book id="2"><title>C</title><price>7</price><tags><tag>x</tag><tag>y</tag></tags></book>
</catalog>'''
r=E.fromstring(doc)
ns={'c':'urn:c','m':'urn:m'}
print(r.tag, r.attrib, len(r), [c.tag for c in r])
print([b.find('c:title',ns).text for b in r.findall('c:book',ns)], r.find(".//c:book[@id='2']/c:price",ns).text, r.findtext('c:nope','?',ns), [t.text for t in r.iter('{urn:c}tag')])
print(r[0].attrib, E.tostring(r).decode())
E.register_namespace('m','urn:m'); print(E.tostring(r, encoding='unicode', default_namespace=None)[:80])
root=E.Element('root', {'k':'v'}, x='1'); a=E.SubElement(root,'a'); a.text='t<>&"'; a.tail='tail'; b=E.SubElement(root,'b', n='"q"\n'); E.SubElement(b,'c'); root.append(E.Comment('hi'))
print(E.tostring(root), E.tostring(root,short_empty_elements=False), E.tostring(root,encoding='utf-8',xml_declaration=True), E.tostring(root,method='html'), E.tostring(root,method='text'))
E.indent(root); E.dump(root)
print(root.find('b/c'), root.find('a').text, list(root.itertext())) if 0 else print(root.find('a').text, [e.tag for e in root.iter('c')])
print([x.get('id') for x in E.fromstring('<r><i id="a"><v>1</v></i><i id="b"><v>2</v></i><i/></r>').findall("i[v='2']")],[x.get('id') for x in E.fromstring('<r><i id="a"/><i id="b"/><i/></r>').findall("i[@id]")],[x.get('id') for x in E.fromstring('<r><i id="a"/><i id="b"/></r>').findall("i[2]")],[x.get('id') for x in E.fromstring('<r><i id="a"/><i id="b"/></r>').findall("i[last()]")])
for ev, el in E.iterparse(io.BytesIO(doc.encode()), events=('start','end','start-ns','end-ns','comment')): print(ev, el if not hasattr(el,'tag') else el.tag if isinstance(el.tag,str) else 'comment')
t=E.ElementTree(root); o=io.BytesIO(); t.write(o, encoding='iso-8859-1'); print(o.getvalue()); 
import copy; c=copy.deepcopy(root); print(E.tostring(c)==E.tostring(root)); root.remove(root[0]); del root[0]; print(len(root), len(c))
for f in (lambda: root.append(1), lambda: E.SubElement(None,'a'), lambda: E.Element(), lambda: E.tostring(E.Element(5)), lambda: r.findall('c:x'), lambda: E.ElementTree().write(o), lambda: root.remove(E.Element('z'))):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(E.canonicalize('<a b="2" a="1"><c/>x</a>'), E.QName('u','t'), repr(E.fromstring('<a/>'))[:14])
p=E.XMLPullParser(['end']); p.feed('<a><b>'); print(list(p.read_events())); p.feed('</b></a>'); print([e.tag for _,e in p.read_events()])
