package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// xmlBuilder makes a tree of what a parser meets:
// xml.etree.ElementTree.TreeBuilder.
type xmlBuilder struct {
	nativeValue
	data                               []any // texts that belong together
	open                               []any // elements that are not ended
	last, root                         any   // nil: none yet
	behind                             bool  // text goes behind the last element
	factory, commentFactory, piFactory any   // factory is nil for plain elements
	insertComments, insertInstructions bool
}

// flush gives the last element the text that has come.
func (b *xmlBuilder) flush() {
	if len(b.data) == 0 {
		return
	}
	var text any
	if len(b.data) == 1 {
		text = b.data[0]
	} else {
		text = object.CallMethod("", "join", object.NewList(append([]any(nil), b.data...)...))
	}
	b.data = b.data[:0]
	name := "text"
	if b.behind {
		name = "tail"
	}
	switch e, plain := b.last.(*xmlElement); {
	case b.last == nil:
	case plain && e.ext == nil && b.behind:
		e.tail = text
	case plain && e.ext == nil:
		e.text = text
	default:
		object.SetAttr(b.last, name, text)
	}
}

// add puts an element into the one that is open.
func (b *xmlBuilder) add(e any) {
	b.last = e
	if len(b.open) == 0 {
		return
	}
	p, plain := b.open[len(b.open)-1].(*xmlElement)
	if c, ok := e.(*xmlElement); ok && plain && p.ext == nil {
		p.children = append(p.children, c)
		return
	}
	object.CallMethod(b.open[len(b.open)-1], "append", e)
}

func (d *xmlTrees) start(b *xmlBuilder, tag any, attrs *object.Dict) any {
	b.flush()
	var elem any
	if b.factory == nil {
		e := d.newElement(d.element)
		e.tag = tag
		if attrs.Len() > 0 {
			e.attrib = attrs
		}
		elem = e
	} else {
		elem = object.Call(b.factory, tag, attrs)
	}
	if b.add(elem); len(b.open) == 0 && b.root == nil {
		b.root = elem
	}
	b.open = append(b.open, elem)
	b.behind = false
	return elem
}

func (b *xmlBuilder) end() any {
	b.flush()
	if len(b.open) == 0 {
		panic(object.New(object.IndexError, "pop from empty stack"))
	}
	b.last = b.open[len(b.open)-1]
	b.open = b.open[:len(b.open)-1]
	b.behind = true
	return b.last
}

// single is a comment or a processing instruction.
func (b *xmlBuilder) single(factory any, insert bool, args ...any) any {
	elem := object.Call(factory, args...)
	if insert {
		b.flush()
		b.add(elem)
		b.behind = true
	}
	return elem
}

// close gives the root, or None.
func (b *xmlBuilder) close() any {
	b.flush()
	if b.root == nil {
		return object.None
	}
	return b.root
}

// build hands events to the builder and those that are wanted, with what was
// made of them, to the queue.
func (d *xmlTrees) build(events []any, b *xmlBuilder, queue, wanted any) {
	for _, v := range events {
		items := v.(*object.Tuple).Items
		var made any = object.None
		event := items[0].(string)
		switch event {
		case "start":
			made = d.start(b, items[1], items[2].(*object.Dict))
		case "end":
			made = b.end()
		case "data":
			b.data = append(b.data, items[1])
			continue
		case "comment":
			made = b.single(b.commentFactory, b.insertComments, items[1])
		case "pi":
			text := items[2]
			if text == "" {
				text = object.None
			}
			made = b.single(b.piFactory, b.insertInstructions, items[1], text)
		case "start-ns":
			made = object.NewTuple(textOrEmpty(items[1]), textOrEmpty(items[2]))
		}
		if queue != object.None && object.Contains(wanted, event) {
			object.CallMethod(queue, "append", object.NewTuple(event, made))
		}
	}
}

func textOrEmpty(v any) any {
	if v == object.None {
		return ""
	}
	return v
}

// fillBuilder completes the type.
func (d *xmlTrees) fillBuilder() {
	t := d.builder
	bind := argsOf("TreeBuilder", "element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False")
	or := func(v, def any) any {
		if v == object.None {
			return def
		}
		return v
	}
	fill := func(b *xmlBuilder, args []any, kwnames []string) {
		a := bind(args, kwnames)
		if b.factory = a[0]; a[0] == object.None || a[0] == any(d.element) {
			b.factory = nil
		}
		b.commentFactory, b.piFactory = or(a[1], d.comment), or(a[2], d.pi)
		b.insertComments, b.insertInstructions = object.Truth(a[3]), object.Truth(a[4])
	}
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		b := &xmlBuilder{nativeValue: newNative(cls, t)}
		fill(b, args, kwnames)
		return b
	}
	self := func(a []any) *xmlBuilder { return a[0].(*xmlBuilder) }
	t.AddMethods([]object.Method{
		{"__init__", "*args, **kwargs", func(a []any) any {
			args, kwnames := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
			fill(self(a), args, kwnames)
			return object.None
		}, "Initialize self."},
		{"start", "tag, attrs, /", func(a []any) any {
			attrs, ok := a[2].(*object.Dict)
			if !ok {
				panic(object.Newf(object.TypeError, "start() argument 2 must be dict, not %s", object.TypeName(a[2])))
			}
			if self(a).factory == nil {
				attrs = attrs.Copy()
			}
			return d.start(self(a), a[1], attrs)
		}, "An element begins."},
		{"data", "data, /", func(a []any) any { b := self(a); b.data = append(b.data, a[1]); return object.None }, "Text comes."},
		{"end", "tag, /", func(a []any) any { return self(a).end() }, "An element ends."},
		{"comment", "text, /", func(a []any) any {
			b := self(a)
			return b.single(b.commentFactory, b.insertComments, a[1])
		}, "A comment comes."},
		{"pi", "target, text=None, /", func(a []any) any {
			b := self(a)
			return b.single(b.piFactory, b.insertInstructions, a[1], a[2])
		}, "A processing instruction comes."},
		{"close", "", func(a []any) any { return self(a).close() }, "All has come; gives the root."},
	})
}

var (
	xmlTextEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")
	xmlAttrEscapes = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\r", "&#13;", "\n", "&#10;", "\t", "&#09;")
)

// write adds an element's text, where that takes no namespaces and all in it
// is plain: false where it isn't, and the script must write it.
func (d *xmlTrees) write(b *strings.Builder, v any, short bool) bool {
	e, ok := v.(*xmlElement)
	if !ok || e.ext != nil {
		return false
	}
	tag, ok := e.tag.(string)
	if !ok || strings.HasPrefix(tag, "{") {
		return false
	}
	text, ok := plainText(e.text)
	if !ok {
		return false
	}
	b.WriteString("<")
	b.WriteString(tag)
	if e.attrib != nil {
		e.attrib.Each(func(k, v any) bool {
			name, plain := k.(string)
			value, isText := v.(string)
			if ok = plain && isText && !strings.HasPrefix(name, "{"); ok {
				b.WriteString(" " + name + "=\"")
				xmlAttrEscapes.WriteString(b, value)
				b.WriteString("\"")
			}
			return ok
		})
		if !ok {
			return false
		}
	}
	if text == "" && len(e.children) == 0 && short {
		b.WriteString(" />")
	} else {
		b.WriteString(">")
		xmlTextEscapes.WriteString(b, text)
		for _, c := range e.children {
			if !d.write(b, c, short) {
				return false
			}
		}
		b.WriteString("</" + tag + ">")
	}
	tail, ok := plainText(e.tail)
	xmlTextEscapes.WriteString(b, tail)
	return ok
}

// plainText is a text that may be None.
func plainText(v any) (string, bool) {
	if v == object.None {
		return "", true
	}
	s, ok := v.(string)
	return s, ok
}

func init() {
	register("_xmltree", func(in *machine.Interp) *object.Module {
		const title = "xml.etree.ElementTree"
		d := &xmlTrees{in: in, element: spokenType(title, "Element", nil), builder: spokenType(title, "TreeBuilder", nil)}
		d.fillElement()
		d.fillBuilder()
		m := object.NewModule("_xmltree", "")
		m.Dict.SetStr("TreeBuilder", d.builder)
		m.Add([]object.Method{
			{Name: "setup", Sig: "path, comment, pi, /", Fn: func(a []any) any {
				d.path, d.comment, d.pi = a[0], a[1], a[2]
				return object.None
			}},
			{Name: "element", Sig: "cls, /", Fn: func(a []any) any { return adopt(d.element, a[0].(*object.Type)) }},
			{Name: "blank", Sig: "cls, /", Fn: func(a []any) any { return d.newElement(a[0].(*object.Type)) }},
			{Name: "SubElement", Sig: "parent, tag, attrib?, /, **extra", Fn: func(a []any) any {
				extra, _ := a[3].(*object.Dict)
				return d.subElement(a[0], a[1], a[2], extra)
			}},
			{Name: "build", Sig: "events, builder, queue, wanted, /", Fn: func(a []any) any {
				d.build(object.ToSlice(a[0]), a[1].(*xmlBuilder), a[2], a[3])
				return object.None
			}},
			{Name: "written", Sig: "element, short, /", Fn: func(a []any) any {
				var b strings.Builder
				if !d.write(&b, a[0], object.Truth(a[1])) {
					return object.None
				}
				return b.String()
			}},
		})
		m.Dict.GetStr("SubElement").(*object.Builtin).Module = title
		return m
	})
}
