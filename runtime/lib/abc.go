package lib

import (
	"sync/atomic"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module abc: classes with abstract methods and virtual subclasses.

// abcMetaType is abc.ABCMeta, a metaclass.
var abcMetaType = object.DeclareType("abc", "ABCMeta", object.TypeType)

// abcData is what an abstract base class knows of its subclasses.
type abcData struct {
	registry []*object.Type
	answers  map[*object.Type]bool
	token    int // of when the answers were right
}

// abcDataType is the type of the value that keeps them in the class.
var abcDataType = object.DeclareType("_abc", "_abc_data", nil)

// Class implements object.Object.
func (*abcData) Class() *object.Type { return abcDataType }

// abcChecking counts the class checks that are asking the classes below theirs:
// a Protocol among those answers then even if it would not answer a program.
var abcChecking atomic.Int32

// abcToken changes with each registration, which may change any answer.
var abcToken int

func abcDataOf(cls *object.Type) *abcData {
	d, ok := cls.Dict.GetStr("_abc_impl").(*abcData)
	if !ok {
		d = &abcData{}
		if cls.Heap {
			cls.Dict.SetStr("_abc_impl", d)
		}
	}
	return d
}

// isAbstract reports that a value says of itself to be an abstract method.
func isAbstract(v any) bool {
	if v == nil {
		return false
	}
	a := object.FindAttr(v, "__isabstractmethod__")
	return a != nil && object.Truth(a)
}

// collectAbstract sets __abstractmethods__ of a class.
func collectAbstract(cls *object.Type) {
	names := object.NewSet()
	cls.Dict.Each(func(k, v any) bool {
		if isAbstract(v) {
			names.Add(k)
		}
		return true
	})
	for _, b := range cls.Bases {
		inherited, ok := b.Dict.GetStr("__abstractmethods__").(*object.Set)
		if !ok {
			continue
		}
		inherited.Each(func(k any) bool {
			if n, ok := object.AsStr(k); ok && isAbstract(object.FindAttr(cls, n)) {
				names.Add(k)
			}
			return true
		})
	}
	object.SetAttr(cls, "__abstractmethods__", object.FrozenFrom(names.Items()))
}

func makeABC(meta *object.Type, args []any, kwnames []string) any {
	cls := object.TypeType.Make(meta, args, kwnames).(*object.Type)
	collectAbstract(cls)
	cls.Dict.SetStr("_abc_impl", &abcData{})
	return cls
}

func registerVirtual(cls *object.Type, v any) any {
	sub, ok := v.(*object.Type)
	if !ok {
		panic(object.New(object.TypeError, "Can only register classes"))
	}
	abcChecking.Add(1)
	defer abcChecking.Add(-1)
	if object.IsSubclassOf(sub, cls) {
		return sub
	}
	if object.IsSubclassOf(cls, sub) {
		panic(object.New(object.RuntimeError, "Refusing to create an inheritance cycle"))
	}
	d := abcDataOf(cls)
	d.registry = append(d.registry, sub)
	abcToken++
	if kind := object.KindOf(cls); kind != "" && sub.Heap {
		sub.Kind = kind
	}
	return sub
}

func isVirtualSubclass(cls *object.Type, v any) bool {
	sub, ok := v.(*object.Type)
	if !ok {
		panic(object.New(object.TypeError, "issubclass() arg 1 must be a class"))
	}
	d := abcDataOf(cls)
	if d.token != abcToken || d.answers == nil {
		d.token, d.answers = abcToken, map[*object.Type]bool{}
	}
	if r, ok := d.answers[sub]; ok {
		return r
	}
	r := false
	answer := object.Call(object.GetAttr(cls, "__subclasshook__"), sub)
	switch {
	case answer != object.NotImplemented:
		r = object.Truth(answer)
	case sub.IsSubtype(cls):
		r = true
	default:
		abcChecking.Add(1)
		defer abcChecking.Add(-1)
		for _, other := range d.registry {
			if r = object.IsSubclassOf(sub, other); r {
				break
			}
		}
		if !r {
			for _, child := range directSubclasses(cls) {
				if r = object.IsSubclassOf(sub, child); r {
					break
				}
			}
		}
	}
	d.answers[sub] = r
	return r
}

// directSubclasses asks __subclasses__ of a class, which may be a script's.
func directSubclasses(cls *object.Type) []any {
	if m, owner := cls.LookupOwner("__subclasses__"); m == nil || !owner.Heap {
		var out []any
		for _, c := range cls.Subclasses() {
			out = append(out, c)
		}
		return out
	}
	l, ok := object.CallMethod(cls, "__subclasses__").(*object.List)
	if !ok {
		panic(object.New(object.TypeError, "__subclasses__() must return a list"))
	}
	return l.Items
}

func abcClass(v any) *object.Type {
	c, ok := v.(*object.Type)
	if !ok {
		panic(object.Newf(object.TypeError, "descriptor requires a class, not '%s'", object.TypeName(v)))
	}
	return c
}

func completeABCMeta() {
	t := abcMetaType
	t.Doc = "Metaclass for defining Abstract Base Classes (ABCs)."
	t.Make = makeABC
	t.AddMethods([]object.Method{
		{"__new__", "!mcls, name, bases, namespace, /, **kwargs", func(a []any) any {
			kw := a[4].(*object.Dict)
			vals, names := object.Spread(object.NewTuple(a[1], a[2], a[3]), kw)
			return makeABC(abcClass(a[0]), vals, names)
		}, "Create and return a new class."},
		{"register", "~subclass", func(a []any) any { return registerVirtual(abcClass(a[0]), a[1]) }, "Register a virtual subclass of an ABC.\n\nReturns the subclass, to allow usage as a class decorator."},
		{"__subclasscheck__", "~subclass", func(a []any) any { return isVirtualSubclass(abcClass(a[0]), a[1]) }, "Override for issubclass(subclass, cls)."},
		{"__instancecheck__", "~instance", func(a []any) any {
			cls := abcClass(a[0])
			t := object.TypeOf(a[1])
			if r, _ := object.CallSpecial(cls, "__subclasscheck__", t); object.Truth(r) {
				return true
			}
			if !t.Heap {
				return false
			}
			if c := object.FindAttr(a[1], "__class__"); c != nil && c != any(t) {
				r, _ := object.CallSpecial(cls, "__subclasscheck__", c)
				return object.Truth(r)
			}
			return false
		}, "Override for isinstance(instance, cls)."},
		{"_dump_registry", "~file=None", func(a []any) any { return nil }, "Debug helper."},
		{"_abc_registry_clear", "~", func(a []any) any { abcDataOf(abcClass(a[0])).registry = nil; abcToken++; return nil }, "Clear the registry (for debugging or testing)."},
		{"_abc_caches_clear", "~", func(a []any) any { abcDataOf(abcClass(a[0])).answers = nil; return nil }, "Clear the caches (for debugging or testing)."},
	})
}

// abcBase gives abc.ABC of an interpreter.
func abcBase(in *machine.Interp) *object.Type {
	return importModule(in, "abc").Dict.GetStr("ABC").(*object.Type)
}

// newABC makes an abstract class of the library.
func newABC(name, module, doc string, bases []any, ns *object.Dict) *object.Type {
	ns.SetStr("__module__", module)
	if ns.GetStr("__slots__") == nil {
		ns.SetStr("__slots__", object.EmptyTuple)
	}
	if doc != "" {
		ns.SetStr("__doc__", doc)
	}
	return makeABC(abcMetaType, []any{name, object.NewTuple(bases...), ns}, nil).(*object.Type)
}

func init() {
	lazily("abc", "Abstract Base Classes (ABCs) according to PEP 3119.", completeABCMeta, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("ABCMeta", abcMetaType)
		m.Dict.SetStr("ABC", newABC("ABC", "abc", "Helper class that provides a standard way to create an ABC using\ninheritance.", nil, object.NewDict()))
		abstract := func(name string, base *object.Type) {
			ns := object.NewDict()
			ns.SetStr("__module__", "abc")
			ns.SetStr("__isabstractmethod__", true)
			cls := object.MakeClass(object.TypeType, name, []any{base}, ns, nil, nil)
			if base != object.PropertyType {
				cls.Make = func(cls *object.Type, args []any, kwnames []string) any {
					if len(args) == 1 {
						object.SetAttr(args[0], "__isabstractmethod__", true)
					}
					return base.Make(cls, args, kwnames)
				}
			}
			m.Dict.SetStr(name, cls)
		}
		abstract("abstractproperty", object.PropertyType)
		abstract("abstractclassmethod", object.ClassMethodType)
		abstract("abstractstaticmethod", object.StaticMethodType)
		m.Add([]object.Method{
			{"abstractmethod", "~funcobj", func(a []any) any {
				object.SetAttr(a[0], "__isabstractmethod__", true)
				return a[0]
			}, "A decorator indicating abstract methods."},
			{"update_abstractmethods", "~cls", func(a []any) any {
				if cls, ok := a[0].(*object.Type); ok && cls.Heap && cls.Dict.GetStr("__abstractmethods__") != nil {
					collectAbstract(cls)
				}
				return a[0]
			}, "Recalculate the set of abstract methods of an abstract class."},
			{"_checking", "", func(a []any) any { return abcChecking.Load() > 0 }, "Whether a class check is asking others."},
			{"get_cache_token", "", func(a []any) any { return object.Int(abcToken) }, "Returns the current ABC cache token."},
		})
	})
}
