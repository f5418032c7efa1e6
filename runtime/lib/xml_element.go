package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// xmlElement is an element of a tree: xml.etree.ElementTree.Element.
type xmlElement struct {
	nativeValue
	tag, text, tail any
	attrib          *object.Dict // nil: empty, and nobody has seen it
	children        []any
}

// xmlTrees makes elements in an interpreter.
type xmlTrees struct {
	in               *machine.Interp
	element, builder *object.Type
	comment, pi      any // the script's functions that make a comment and a processing instruction
	path             any // the module that follows paths
}

func (d *xmlTrees) newElement(cls *object.Type) *xmlElement {
	return &xmlElement{nativeValue: newNative(cls, d.element), tag: object.None, text: object.None, tail: object.None}
}

// attributes gives the dict of the attributes.
func (e *xmlElement) attributes() *object.Dict {
	if e.attrib == nil {
		e.attrib = object.NewDict()
	}
	return e.attrib
}

// fill sets what the constructor is given.
func (d *xmlTrees) fill(e *xmlElement, args []any, extra *object.Dict) {
	var attrib any
	switch {
	case len(args) > 1:
		attrib = args[1]
	case extra != nil:
		attrib = extra.GetStr("attrib")
		extra.DelStr("attrib")
	}
	switch {
	case len(args) > 0:
		e.tag = args[0]
	case extra == nil || extra.GetStr("tag") == nil:
		panic(object.New(object.TypeError, "Element() takes at least 1 argument (0 given)"))
	default:
		e.tag = extra.GetStr("tag")
		extra.DelStr("tag")
	}
	e.attrib = d.attributesOf(attrib, extra, "Element() argument 2 must be dict, not %s")
	e.children = nil
}

// attributesOf joins an argument and the keywords behind it into a new dict.
func (d *xmlTrees) attributesOf(v any, extra *object.Dict, words string) *object.Dict {
	var given *object.Dict
	if v != nil {
		ok := false
		if given, ok = v.(*object.Dict); !ok {
			name := object.TypeName(v)
			if v == object.None {
				name = "None"
			}
			panic(object.Newf(object.TypeError, words, name))
		}
	}
	switch {
	case (given == nil || given.Len() == 0) && (extra == nil || extra.Len() == 0):
		return nil
	case given == nil || given.Len() == 0:
		return extra.Copy()
	}
	all := given.Copy()
	if extra != nil {
		all.Update(extra)
	}
	return all
}

const notElement = "expected an Element, not \"%s\""

// child checks that v can be one.
func (d *xmlTrees) child(v any, words string) *xmlElement {
	c, ok := v.(*xmlElement)
	if !ok {
		name := object.TypeName(v)
		if v == object.None {
			name = "None"
		}
		panic(object.Newf(object.TypeError, words, name))
	}
	return c
}

// plainTag is a path that is a mere tag.
func plainTag(path any) bool {
	s, ok := object.AsStr(path)
	if !ok {
		return true
	}
	if strings.HasPrefix(s, "{") {
		if strings.HasPrefix(s, "{}") || strings.HasPrefix(s, "{*}") {
			return false
		}
		s = s[strings.LastIndexByte(s, '}')+1:]
	}
	return s != "" && !strings.ContainsAny(s, "/*[@.")
}

// sameTag is a == b of tags, which are mostly texts.
func sameTag(a, b any) bool {
	if x, ok := a.(string); ok {
		if y, ok := b.(string); ok {
			return x == y
		}
	}
	return object.EqKey(a, b)
}

// first gives the first child with the tag, or nil.
func (e *xmlElement) first(tag any) *xmlElement {
	for i := 0; i < len(e.children); i++ {
		if c := e.children[i].(*xmlElement); sameTag(c.tag, tag) {
			return c
		}
	}
	return nil
}

// find is find(path, namespaces).
func (d *xmlTrees) find(self, path, namespaces any) any {
	if namespaces != object.None || !plainTag(path) {
		return object.CallMethod(d.path, "find", self, path, namespaces)
	}
	if c := self.(*xmlElement).first(path); c != nil {
		return c
	}
	return object.None
}

func (d *xmlTrees) findText(self, path, def, namespaces any) any {
	if namespaces != object.None || !plainTag(path) {
		return object.CallMethod(d.path, "findtext", self, path, def, namespaces)
	}
	switch c := self.(*xmlElement).first(path); {
	case c == nil:
		return def
	case c.text == object.None:
		return ""
	default:
		return c.text
	}
}

func (d *xmlTrees) findAll(self, path, namespaces any) any {
	if namespaces != object.None || !plainTag(path) {
		return object.CallMethod(d.path, "findall", self, path, namespaces)
	}
	found := object.NewList()
	e := self.(*xmlElement)
	for i := 0; i < len(e.children); i++ {
		if c := e.children[i].(*xmlElement); sameTag(c.tag, path) {
			found.Append(c)
		}
	}
	return found
}

// xmlWalk goes through an element and all below it: those with a tag, or with
// texts, the texts in them.
type xmlWalk struct {
	root  *xmlElement // until the walk begins
	open  []xmlPlace
	tag   any // nil: any
	texts bool
}

// xmlPlace is an element whose children are being gone through.
type xmlPlace struct {
	e    *xmlElement
	next int
}

var xmlWalkType = object.NewIterType("_elementtree", "_element_iterator")

// IterType implements object.Named.
func (*xmlWalk) IterType() *object.Type { return xmlWalkType }

// Next implements object.Iterator.
func (w *xmlWalk) Next() any {
	if e := w.root; e != nil {
		w.root = nil
		w.open = append(w.open, xmlPlace{e: e})
		if v := w.entered(e); v != nil {
			return v
		}
	}
	for len(w.open) > 0 {
		p := &w.open[len(w.open)-1]
		if p.next < len(p.e.children) {
			c := p.e.children[p.next].(*xmlElement)
			p.next++
			w.open = append(w.open, xmlPlace{e: c})
			if v := w.entered(c); v != nil {
				return v
			}
			continue
		}
		e := p.e
		w.open = w.open[:len(w.open)-1]
		if w.texts && len(w.open) > 0 && object.Truth(e.tail) {
			return e.tail
		}
	}
	return nil
}

// entered is what the walk gives for an element that it comes to, or nil.
func (w *xmlWalk) entered(e *xmlElement) any {
	if w.texts {
		if object.Truth(e.text) {
			return e.text
		}
		return nil
	}
	if w.tag == nil || sameTag(e.tag, w.tag) {
		return e
	}
	return nil
}

// xmlChildren iterates over the children as they are meanwhile.
type xmlChildren struct {
	e *xmlElement
	i int
}

// Next implements object.Iterator.
func (it *xmlChildren) Next() any {
	if it.e == nil || it.i >= len(it.e.children) {
		it.e = nil
		return nil
	}
	it.i++
	return it.e.children[it.i-1]
}

// index words the errors of a subscription of the children.
func childIndex(f func(), words string) {
	switch e := object.Catch(f); {
	case e == nil:
	case e.IsA(object.TypeError):
		panic(object.New(object.TypeError, "element indices must be integers"))
	case e.IsA(object.IndexError):
		panic(object.New(object.IndexError, words))
	default:
		panic(e)
	}
}

// list lends the children to an operation of lists.
func (e *xmlElement) list(f func(l *object.List)) {
	l := &object.List{Items: e.children}
	f(l)
	e.children = l.Items
}

func (d *xmlTrees) getItem(self, index any) any {
	e := self.(*xmlElement)
	if i, ok := index.(int); ok && i >= 0 && i < len(e.children) {
		return e.children[i]
	}
	var v any
	childIndex(func() { v = object.GetItem(&object.List{Items: e.children}, index) }, "child index out of range")
	return v
}

func (d *xmlTrees) setItem(self, index, v any) {
	if object.TypeOf(index) == object.SliceType {
		l := object.NewList(object.ToSlice(v)...)
		for _, c := range l.Items {
			d.child(c, notElement)
		}
		v = l
	} else {
		d.child(v, notElement)
	}
	e := self.(*xmlElement)
	childIndex(func() { e.list(func(l *object.List) { object.SetItem(l, index, v) }) }, "child assignment index out of range")
}

// subElement makes the last child of parent.
func (d *xmlTrees) subElement(parent, tag, attrib any, extra *object.Dict) any {
	p := d.child(parent, "SubElement() argument 1 must be xml.etree.ElementTree.Element, not %s")
	if attrib == nil && extra != nil {
		attrib = extra.GetStr("attrib")
		extra.DelStr("attrib")
	}
	all := d.attributesOf(attrib, extra, "SubElement() argument 3 must be dict, not %s")
	c := d.newElement(d.element)
	c.tag, c.attrib = tag, all
	p.children = append(p.children, c)
	return c
}

func (d *xmlTrees) fillElement() {
	t := d.element
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		e := d.newElement(cls)
		if cls == t || len(args) > 0 {
			n := len(args) - len(kwnames)
			var extra *object.Dict
			if len(kwnames) > 0 {
				extra = object.NewDict()
				for i, k := range kwnames {
					extra.SetStr(k, args[n+i])
				}
			}
			d.fill(e, args[:n], extra)
		}
		return e
	}
	t.Quick = func(tag any) any {
		e := d.newElement(t)
		e.tag = tag
		return e
	}
	t.Iter = func(v any) object.Iterator { return &xmlChildren{e: v.(*xmlElement)} }
	self := func(a []any) *xmlElement { return a[0].(*xmlElement) }
	add := func(v, c any) any {
		e := v.(*xmlElement)
		e.children = append(e.children, d.child(c, "append() argument 1 must be xml.etree.ElementTree.Element, not %s"))
		return object.None
	}
	get := func(v, key, def any) any {
		if e := v.(*xmlElement); e.attrib != nil {
			if x := e.attrib.Get(key); x != nil {
				return x
			}
		}
		return def
	}
	walk := func(v, tag any) any {
		w := &xmlWalk{root: v.(*xmlElement)}
		if s, ok := tag.(string); tag != object.None && !(ok && s == "*") {
			w.tag = tag
		}
		return &object.NativeIter{It: w}
	}
	t.AddMethods([]object.Method{
		{"__init__", "*args, **extra", func(a []any) any {
			args, _ := object.AsTuple(a[1])
			extra, _ := a[2].(*object.Dict)
			d.fill(self(a), args.Items, extra)
			return object.None
		}, "Initialize self."},
		{"__len__", "", func(a []any) any { return object.Int(len(self(a).children)) }, "Return len(self)."},
		{"__getitem__", "index, /", func(a []any) any { return d.getItem(a[0], a[1]) }, "Return self[index]."},
		{"__setitem__", "index, element, /", func(a []any) any { d.setItem(a[0], a[1], a[2]); return object.None }, "Set self[index]."},
		{"__delitem__", "index, /", func(a []any) any {
			e := self(a)
			childIndex(func() { e.list(func(l *object.List) { object.DelItem(l, a[1]) }) }, "child assignment index out of range")
			return object.None
		}, "Delete self[index]."},
		{"append", "subelement, /", func(a []any) any { return add(a[0], a[1]) }, "Add a child behind the others."},
		{"extend", "elements, /", func(a []any) any {
			e := self(a)
			for _, c := range object.ToSlice(a[1]) {
				e.children = append(e.children, d.child(c, notElement))
			}
			return object.None
		}, "Add several children."},
		{"insert", "index, subelement, /", func(a []any) any {
			c := d.child(a[2], "insert() argument 2 must be xml.etree.ElementTree.Element, not %s")
			self(a).list(func(l *object.List) { object.CallMethod(l, "insert", a[1], c) })
			return object.None
		}, "Put a child at a position."},
		{"remove", "subelement, /", func(a []any) any {
			self(a).list(func(l *object.List) { object.CallMethod(l, "remove", a[1]) })
			return object.None
		}, "Take a child away, found by identity or equality."},
		{"clear", "", func(a []any) any {
			e := self(a)
			if e.attrib != nil {
				e.attrib.Clear()
			}
			e.children, e.text, e.tail = nil, object.None, object.None
			return object.None
		}, "Forget children, attributes and texts."},
		{"get", "key, default=None", func(a []any) any { return get(a[0], a[1], a[2]) }, "An attribute's value, or default."},
		{"set", "key, value, /", func(a []any) any { self(a).attributes().Set(a[1], a[2]); return object.None }, "Set an attribute."},
		{"keys", "", func(a []any) any { return object.NewList(object.ToSlice(self(a).attributes())...) }, "The names of the attributes."},
		{"items", "", func(a []any) any {
			return object.NewList(object.ToSlice(object.CallMethod(self(a).attributes(), "items"))...)
		}, "The attributes as pairs."},
		{"iter", "tag=None", func(a []any) any { return walk(a[0], a[1]) },
			"The element and all below it, in the order of the document; with tag those of that tag."},
		{"itertext", "", func(a []any) any { return &object.NativeIter{It: &xmlWalk{root: self(a), texts: true}} }, "The texts in the element, in order."},
		{"find", "path, namespaces=None", func(a []any) any { return d.find(a[0], a[1], a[2]) }, "The first element that a path leads to, or None."},
		{"findtext", "path, default=None, namespaces=None", func(a []any) any { return d.findText(a[0], a[1], a[2], a[3]) },
			"The text of the first element that a path leads to."},
		{"findall", "path, namespaces=None", func(a []any) any { return d.findAll(a[0], a[1], a[2]) }, "The elements that a path leads to."},
	})
	t.AddQuick([]object.QuickForms{
		{Name: "append", Quick1: add},
		{Name: "get", Quick1: func(v, key any) any { return get(v, key, object.None) }, Quick2: get},
		{Name: "__len__", Quick0: func(v any) any { return object.Int(len(v.(*xmlElement).children)) }},
		{Name: "__getitem__", Quick1: d.getItem},
		{Name: "iter", Quick0: func(v any) any { return walk(v, object.None) }, Quick1: walk},
		{Name: "find", Quick1: func(v, path any) any { return d.find(v, path, object.None) }},
		{Name: "findall", Quick1: func(v, path any) any { return d.findAll(v, path, object.None) }},
		{Name: "findtext", Quick1: func(v, path any) any { return d.findText(v, path, object.None, object.None) }},
	})
	field := func(name string, of func(e *xmlElement) *any) object.Getset {
		return object.Getset{Name: name, Get: func(v any) any { return *of(v.(*xmlElement)) }, Set: func(v, x any) { *of(v.(*xmlElement)) = x }}
	}
	t.AddGetset([]object.Getset{
		field("tag", func(e *xmlElement) *any { return &e.tag }),
		field("text", func(e *xmlElement) *any { return &e.text }),
		field("tail", func(e *xmlElement) *any { return &e.tail }),
		{Name: "attrib", Get: func(v any) any { return v.(*xmlElement).attributes() }, Set: func(v, x any) {
			attrib, ok := x.(*object.Dict)
			if !ok {
				panic(object.Newf(object.TypeError, "attrib must be dict, not %s", object.TypeName(x)))
			}
			v.(*xmlElement).attrib = attrib
		}},
		{Name: "_children", Get: func(v any) any { return object.NewList(append([]any(nil), v.(*xmlElement).children...)...) },
			Set: func(v, x any) {
				items := object.ToSlice(x)
				for _, c := range items {
					d.child(c, notElement)
				}
				v.(*xmlElement).children = append([]any(nil), items...)
			}},
	})
}
