package compile

import (
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// A method is looked up before its arguments are evaluated: that it is missing
// is found before they do anything. Where they do nothing that shows, both are
// done at once when the call is made.

// ready looks the method up on the value of v. What is found on the class of a
// plain object is found there again, for less than keeping it costs.
func (u *unit) ready(v node, attr *syntax.Attribute) node {
	site := u.methodSite(attr)
	return call(u.attrPos(attr, attr), func(o any) any {
		switch t := o.(type) {
		case *object.Module:
			if t.Dict.GetStr(site.Name) != nil {
				return o
			}
		case *object.Type:
			if t.Class() == object.TypeType && t.Lookup(site.Name) != nil {
				return o
			}
		}
		f, self := site.Method(o)
		if self == nil {
			return &object.Found{V: f}
		}
		return o
	}, v)
}

// act reports arguments that are evaluated after the method is looked up.
// Attributes, items and operators may do something that shows too, but seldom do:
// they count where code is run once and costs little.
func (u *unit) act(list []syntax.Expr) bool {
	if act(list) {
		return true
	}
	once := u.decorating > 0 || u.scope.kind == moduleScope && len(u.blocks) == 0 && u.cur == u.scope
	return once && !u.simpleArgs(list)
}

// act reports expressions whose evaluation may do something that shows.
func act(list []syntax.Expr) bool {
	found := false
	for _, e := range list {
		syntax.Walk(e, func(n syntax.Node) bool {
			switch n.(type) {
			case *syntax.Call, *syntax.Await, *syntax.Yield, *syntax.YieldFrom, *syntax.NamedExpr:
				found = true
			case *syntax.Lambda:
				return false
			}
			return !found
		})
	}
	return found
}
