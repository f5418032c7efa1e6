package lib

import "inloop/runtime/object"

// DynamicAttribute is types.DynamicClassAttribute: a property for instances
// that leaves the attribute of the class to __getattr__ of the metaclass.
type DynamicAttribute struct {
	nativeValue
	get, set, del any
	doc           any
	keepDoc       bool
	abstract      bool
}

var dynamicAttributeType = object.DeclareType("types", "DynamicClassAttribute", nil)

// DescrGet implements object.Binder.
func (d *DynamicAttribute) DescrGet(obj any, _ *object.Type) any {
	if obj == nil {
		if d.abstract {
			return d
		}
		panic(object.NewArgs(object.AttributeError))
	}
	if d.get == object.None {
		panic(object.New(object.AttributeError, "unreadable attribute"))
	}
	return object.Call(d.get, obj)
}

// DescrSet implements object.Setter.
func (d *DynamicAttribute) DescrSet(obj, v any) {
	if v == nil {
		if d.del == object.None {
			panic(object.New(object.AttributeError, "can't delete attribute"))
		}
		object.Call(d.del, obj)
		return
	}
	if d.set == object.None {
		panic(object.New(object.AttributeError, "can't set attribute"))
	}
	object.Call(d.set, obj, v)
}

func completeDynamicAttribute() {
	t := dynamicAttributeType
	t.HasDict = true
	bind := argsOf("DynamicClassAttribute.__init__", "~fget=None, fset=None, fdel=None, doc=None")
	t.Make = func(cls *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		d := &DynamicAttribute{nativeValue: newNativeDict(cls, t), get: a[0], set: a[1], del: a[2], doc: a[3]}
		d.keepDoc = d.doc == object.None
		if d.keepDoc && d.get != object.None {
			if doc := object.FindAttr(d.get, "__doc__"); doc != nil {
				d.doc = doc
			}
		}
		d.abstract = isAbstract(d.get)
		if cls != t {
			d.Inst().SetAttr("__doc__", d.doc) // before the class's own
		}
		return d
	}
	self := func(a []any) *DynamicAttribute { return a[0].(*DynamicAttribute) }
	made := func(d *DynamicAttribute, get, set, del, doc any) any {
		v := object.Call(d.Class(), get, set, del, doc)
		if c, ok := v.(*DynamicAttribute); ok {
			c.keepDoc = d.keepDoc
		}
		return v
	}
	with := func(d *DynamicAttribute, get, set, del any) any { return made(d, get, set, del, d.doc) }
	t.AddMethods([]object.Method{
		{"__get__", "~instance, ownerclass=None", func(a []any) any {
			if a[1] == object.None {
				return self(a).DescrGet(nil, nil)
			}
			return self(a).DescrGet(a[1], nil)
		}, "Return the attribute of an instance."},
		{"__set__", "~instance, value", func(a []any) any { self(a).DescrSet(a[1], a[2]); return nil }, "Set the attribute of an instance."},
		{"__delete__", "~instance", func(a []any) any { self(a).DescrSet(a[1], nil); return nil }, "Delete the attribute of an instance."},
		{"getter", "~fget", func(a []any) any {
			d := self(a)
			doc := d.doc
			if d.keepDoc {
				if x := object.FindAttr(a[1], "__doc__"); x != nil && x != object.None {
					doc = x
				}
			}
			return made(d, a[1], d.set, d.del, doc)
		}, "Return a copy with another getter."},
		{"setter", "~fset", func(a []any) any { d := self(a); return with(d, d.get, a[1], d.del) }, "Return a copy with another setter."},
		{"deleter", "~fdel", func(a []any) any { d := self(a); return with(d, d.get, d.set, a[1]) }, "Return a copy with another deleter."},
	})
	t.AddGetset([]object.Getset{
		{Name: "fget", Get: func(v any) any { return v.(*DynamicAttribute).get }},
		{Name: "fset", Get: func(v any) any { return v.(*DynamicAttribute).set }},
		{Name: "fdel", Get: func(v any) any { return v.(*DynamicAttribute).del }},
		{Name: "__doc__", Get: func(v any) any { return v.(*DynamicAttribute).doc }, Set: func(v, x any) { v.(*DynamicAttribute).doc = x }},
		{Name: "__isabstractmethod__", Get: func(v any) any { return v.(*DynamicAttribute).abstract },
			Set: func(v, x any) { v.(*DynamicAttribute).abstract = x != nil && object.Truth(x) }},
	})
}
