# Trees that are made, searched, changed, copied and written.
import copy
import io
import pickle
import xml.etree.ElementTree as ET

text = '<a x="1" y="&lt;&quot;"><b>hi</b>tail<c/><!-- note --><b k="v">more<d><b>deep</b></d></b>\n<e>x &amp; y</e></a>'
root = ET.fromstring(text)
print(ET.tostring(root), [e.tag for e in root.iter()], [e.text for e in root.iter('b')], list(root.itertext()))
print(root.find('b').text, root.find('nope'), root.findtext('c'), root.findtext('e'), root.findtext('nope', 'none'))
print([e.tag for e in root.findall('*')], [e.text for e in root.findall('.//b')], [e.tag for e in root.iterfind('b[@k="v"]/d')])
print(len(root), root[0].tag, root[-1].tag, [e.tag for e in root[1:3]], root.get('x'), root.get('z', 'none'), root.items(), root.keys())
for wrong in (lambda: root[9], lambda: root['a'], lambda: root.append('x'), lambda: root.insert(0, None), lambda: root.remove(ET.Element('q')),
              lambda: ET.Element(), lambda: ET.Element('a', 3), lambda: ET.SubElement('a', 'b'), lambda: root.__setitem__(9, root[0]),
              lambda: root.__setitem__(slice(0, 1), [3]), lambda: ET.TreeBuilder().close()):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


class Note(ET.Element):
    def __init__(self, level, **more):
        super().__init__('note', {'level': str(level)}, **more)
        self.level = level


class Plain(ET.Element):
    def words(self):
        return (self.text or '').split()


note = Note(3, k='v')
note.mark = 'm'
print(ET.tostring(note), note.level, note.mark, isinstance(note, ET.Element))
plain = Plain('p', {'a': '1'}, b='2')
plain.text = 'one two'
print(plain.words(), plain.attrib, plain.tag)
child = ET.SubElement(plain, 'child', {'q': 'w'}, e='r')
print(type(child).__name__, child.attrib, ET.SubElement(root, 'last', attrib={'s': 't'}).attrib)
for twin in (copy.copy(root), copy.deepcopy(root), pickle.loads(pickle.dumps(root))):
    print(ET.tostring(twin) == ET.tostring(root), twin[0] is root[0], twin is root)
root[0:1] = [ET.Element('new'), ET.Element('newer')]
del root[-1], root[1:3]
root.extend(ET.Element('x%d' % i) for i in range(3))
root.insert(1, ET.Element('inserted'))
root.remove(root[0])
root[0].text, root[0].tail = 'a<b>&c', '"\t\n'
root.set('n', 'a\n\t"<>&')
print(ET.tostring(root, 'unicode'), ET.tostring(root, short_empty_elements=False), ET.tostring(root, 'utf-8'))
seen = []
for e in root:  # what is added meanwhile is met too
    seen.append(e.tag)
    if e.tag == 'x1':
        root.append(ET.Element('late'))
print(seen)
root.clear()
print(ET.tostring(root), root.attrib, len(root), root.text)

named = ET.fromstring('<r xmlns="u:1" xmlns:p="u:2" p:k="1"><p:c/><d/></r>')
print(ET.tostring(named), [e.tag for e in named], named.find('{u:2}c') is named[0], named.findall('q:c', {'q': 'u:2'}) == [named[0]])
for value in (ET.QName('u:3', 'tag'), 'plain', 3):
    e = ET.Element('q', {'k': value})
    try:
        print(ET.tostring(e))
    except TypeError as wrong:
        print(wrong)
for events in (None, ('start', 'end'), ('comment', 'pi', 'end'), ('start-ns', 'end-ns')):
    source = io.BytesIO(b'<?go now?><r xmlns:p="u"><a>1<!--c--></a><p:b>2</p:b></r>')
    print(events, [(event, e if type(e) is tuple else e is None or (e.tag if isinstance(e.tag, str) else e.text)) for event, e in ET.iterparse(source, events)])
builder = ET.TreeBuilder(insert_comments=True, insert_pis=True, element_factory=Plain)
parser = ET.XMLParser(target=builder)
parser.feed('<r>a<!--b--><c>d</c>')
parser.feed('e</r>')
tree = parser.close()
print(ET.tostring(tree), type(tree).__name__, tree.words())
builder = ET.TreeBuilder(comment_factory=lambda text: ET.Comment('<%s>' % text), insert_comments=True)
builder.start('r', {'a': '1'})
builder.data('x')
builder.data('y')
builder.comment('z')
builder.data('tail')
builder.end('r')
print(ET.tostring(builder.close()))
