package lib

import (
	"math/big"
	"strings"

	"inloop/runtime/object"
)

// Flags: members that are combined by bits.

// flagInt reads an int of a flag class, as a big.Int that must not be changed.
func flagInt(cls *object.Type, name string) *big.Int {
	b, ok := object.AsBig(cls.Lookup(name))
	if !ok {
		return new(big.Int)
	}
	return b
}

func isSingleBit(v any) bool {
	b, ok := object.AsBig(v)
	return ok && b.Sign() > 0 && b.TrailingZeroBits() == uint(b.BitLen()-1)
}

// noteFlag adds a member's bits to those that the class knows.
func noteFlag(cls *object.Type, v any) {
	b, ok := object.AsBig(v)
	if !ok {
		return
	}
	mask := new(big.Int).Or(flagInt(cls, "_flag_mask_"), b)
	cls.Set("_flag_mask_", object.NormInt(mask))
	if isSingleBit(v) {
		cls.Set("_singles_mask_", object.NormInt(new(big.Int).Or(flagInt(cls, "_singles_mask_"), b)))
	}
	all := new(big.Int).Lsh(big.NewInt(1), uint(mask.BitLen()))
	cls.Set("_all_bits_", object.NormInt(all.Sub(all, big.NewInt(1))))
}

// flagBits lists the members of the single bits of a value, the lowest first.
func flagBits(cls *object.Type, value *big.Int) []any {
	v := new(big.Int).And(value, flagInt(cls, "_flag_mask_"))
	var out []any
	for i := 0; i < v.BitLen(); i++ {
		if v.Bit(i) == 1 {
			if m := valueMap(cls).Get(object.NormInt(new(big.Int).Lsh(big.NewInt(1), uint(i)))); m != nil {
				out = append(out, m)
			} else {
				out = append(out, object.None)
			}
		}
	}
	return out
}

// iterByDefinition lets a class whose members were not defined in the order of
// their values be iterated as they were defined.
func iterByDefinition(cls *object.Type) {
	last := big.NewInt(-1)
	for _, n := range memberNames(cls).Items {
		b, ok := object.AsBig(memberAttr(memberMap(cls).Get(n), "_value_"))
		if !ok {
			return
		}
		if b.Cmp(last) < 0 {
			if f := object.FindAttr(cls, "_iter_member_by_def_"); f != nil {
				cls.Set("_iter_member_", cls.Lookup("_iter_member_by_def_"))
			}
			return
		}
		last = b
	}
}

func flagMissing(cls *object.Type, given any) any {
	v, ok := object.AsBig(given)
	if !ok {
		panic(object.Newf(object.ValueError, "%s is not a valid %s", object.Repr(given), cls.Qualname))
	}
	l := enumLibOf(cls)
	mask, singles, all := flagInt(cls, "_flag_mask_"), flagInt(cls, "_singles_mask_"), flagInt(cls, "_all_bits_")
	boundary := cls.Lookup("_boundary_")
	one := big.NewInt(1)
	low := new(big.Int).Not(all)
	skipped := new(big.Int).And(v, new(big.Int).Xor(all, mask))
	var negative any
	if v.Cmp(low) < 0 || v.Cmp(all) > 0 || skipped.Sign() != 0 {
		switch boundary {
		case l.strict:
			bits := max(v.BitLen(), mask.BitLen())
			panic(object.Newf(object.ValueError, "%s invalid value %s\n    given %s\n  allowed %s", object.Repr(cls), object.Repr(given), flagBin(v, bits), flagBin(mask, bits)))
		case l.conform:
			v = new(big.Int).And(v, mask)
		case l.eject:
			return object.NormInt(v)
		case l.keep:
			if v.Sign() < 0 {
				room := new(big.Int).Add(all, one)
				if r := new(big.Int).Lsh(one, uint(v.BitLen())); r.Cmp(room) > 0 {
					room = r
				}
				v = new(big.Int).Add(room, v)
			}
		default:
			panic(object.Newf(object.ValueError, "%s unknown flag boundary %s", object.Repr(cls), object.Repr(boundary)))
		}
	}
	if v.Sign() < 0 {
		negative = object.NormInt(v)
		if boundary == l.eject || boundary == l.keep {
			v = new(big.Int).Add(new(big.Int).Add(all, one), v)
		} else {
			v = new(big.Int).And(singles, v)
		}
	}
	unknown := new(big.Int).AndNot(v, mask)
	aliases := new(big.Int).AndNot(v, singles)
	plain := new(big.Int).And(v, singles)
	if unknown.Sign() != 0 && boundary != l.keep {
		panic(object.Newf(object.ValueError, "%s(%s) -->  unknown values %s [%s]", cls.Name, object.Repr(object.NormInt(v)), object.Repr(object.NormInt(unknown)), flagBin(unknown, 0)))
	}
	value := object.NormInt(v)
	m := pseudoMember(cls, value)
	inst := object.InstOf(m)
	if inst.Attr("_value_") == nil {
		inst.SetAttr("_value_", value)
	}
	inst.SetAttr("_name_", object.None)
	if plain.Sign() != 0 || aliases.Sign() != 0 {
		value = nameCombination(cls, inst, v, plain, aliases, boundary == l.strict)
	}
	m = valueMap(cls).SetDefault(value, m)
	if negative != nil {
		valueMap(cls).Set(negative, m)
	}
	return m
}

func pseudoMember(cls *object.Type, value any) any {
	mt, _ := cls.Dict.GetStr("_member_type_").(*object.Type)
	if mt == nil || mt == object.ObjectType {
		return object.NewInstance(cls)
	}
	return object.Call(newOf(mt), cls, value)
}

// nameCombination names the member of a combined value after those it is made
// of; the result is the value that they cover.
func nameCombination(cls *object.Type, inst *object.Instance, v, plain, aliases *big.Int, strict bool) any {
	var members []any
	combined := new(big.Int)
	have := func(m any) bool {
		for _, x := range members {
			if object.Is(x, m) {
				return true
			}
		}
		return false
	}
	add := func(m any) {
		members = append(members, m)
		if b, ok := object.AsBig(memberAttr(m, "_value_")); ok {
			combined.Or(combined, b)
		}
	}
	object.Each(object.Call(object.GetAttr(cls, "_iter_member_"), object.NormInt(plain)), func(m any) bool { add(m); return true })
	if aliases.Sign() != 0 {
		v = new(big.Int).Or(plain, aliases)
		all := memberMap(cls)
		for _, m, i := all.At(0); m != nil; _, m, i = all.At(i) {
			b, ok := object.AsBig(memberAttr(m, "_value_"))
			if ok && !have(m) && b.Sign() != 0 && new(big.Int).And(b, v).Cmp(b) == 0 {
				add(m)
			}
		}
	}
	unknown := new(big.Int).Xor(v, combined)
	var names []string
	for _, m := range members {
		names = append(names, object.Str(memberAttr(m, "_name_")))
	}
	name := strings.Join(names, "|")
	switch {
	case combined.Sign() == 0:
		inst.SetAttr("_name_", object.None)
		return object.NormInt(v)
	case unknown.Sign() != 0 && strict:
		panic(object.Newf(object.ValueError, "%s: no members with value %s", object.Repr(cls), object.Repr(object.NormInt(unknown))))
	case unknown.Sign() != 0:
		name += "|" + object.Str(object.Call(object.GetAttr(cls, "_numeric_repr_"), object.NormInt(unknown)))
	}
	inst.SetAttr("_name_", name)
	return object.NormInt(v)
}

// flagBin is enum.bin(): the bits with the sign in front.
func flagBin(v *big.Int, bits int) string {
	room := new(big.Int).Lsh(big.NewInt(1), uint(v.BitLen()))
	sign, digits := "0", ""
	if v.Sign() < 0 {
		w := new(big.Int).Not(v)
		room.Lsh(big.NewInt(1), uint(w.BitLen()))
		sign = "1"
		// The bits of a negative number are those of two's complement.
		digits = new(big.Int).Add(room, v).Text(2)
		for len(digits) < w.BitLen() {
			digits = "0" + digits
		}
		if w.BitLen() == 0 {
			digits = ""
		}
	} else {
		digits = v.Text(2)
	}
	for len(digits) < bits {
		digits = sign + digits
	}
	return "0b" + sign + " " + digits
}

// flagValue is what a flag is combined with: its own kind, or the plain value
// of a mixed-in type; NotImplemented else.
func flagValue(self, other any) any {
	if object.IsInstanceOf(other, object.TypeOf(self)) {
		return memberAttr(other, "_value_")
	}
	mt, _ := object.TypeOf(self).Lookup("_member_type_").(*object.Type)
	if mt != nil && mt != object.ObjectType && object.IsInstance(other, mt) {
		return other
	}
	return object.NotImplemented
}

func flagOp(name, sym string, op func(a, b any) any) []object.Method {
	fn := func(a []any) any {
		other := flagValue(a[0], a[1])
		if other == object.NotImplemented {
			return other
		}
		for _, f := range a[:2] {
			if flagValue(a[0], f) == object.None {
				panic(object.Newf(object.TypeError, "'%s' cannot be combined with other flags with %s", object.Str(f), sym))
			}
		}
		return object.Call(object.TypeOf(a[0]), op(memberAttr(a[0], "_value_"), object.Core(other)))
	}
	return []object.Method{{"__" + name + "__", "~other", fn, "Return self" + sym + "other."}, {"__r" + name + "__", "~other", fn, "Return other" + sym + "self."}}
}

func flagBig(v any) *big.Int {
	b, ok := object.AsBig(memberAttr(v, "_value_"))
	if !ok {
		return new(big.Int)
	}
	return b
}

func newFlagClass(l *enumLib) *object.Type {
	rows := []object.Method{
		{"_generate_next_value_", "~name, start, count, last_values", func(a []any) any {
			last := object.ToSlice(a[3])
			if len(last) == 0 {
				if a[1] == object.None {
					return object.Int(1)
				}
				return a[1]
			}
			top := object.Max([]any{object.NewList(last...)}, nil)
			b, ok := object.AsBig(top)
			if !ok {
				e := object.Newf(object.TypeError, "invalid flag value %s", object.Repr(top))
				e.Suppress = true
				panic(e)
			}
			return object.NormInt(new(big.Int).Lsh(big.NewInt(1), uint(b.BitLen())))
		}, "Generate the next value when not given."},
		{"_numeric_repr_", "!value", func(a []any) any { return object.Repr(a[0]) }, "Print what no member stands for."},
		{"_iter_member_by_value_", "@~value", func(a []any) any {
			b, _ := object.AsBig(a[1])
			return object.IterObject(object.NewList(flagBits(enumClass(a[0]), b)...))
		}, "Extract all members from the value in definition order."},
		{"_iter_member_by_def_", "@~value", func(a []any) any {
			b, _ := object.AsBig(a[1])
			items := flagBits(enumClass(a[0]), b)
			object.SortSlice(items, object.NewBuiltin("", "order", "m, /", func(a []any) any { return memberAttr(a[0], "_sort_order_") }, ""), false)
			return object.IterObject(object.NewList(items...))
		}, "Extract all members from the value in definition order."},
		{"_missing_", "@~value", func(a []any) any { return flagMissing(enumClass(a[0]), a[1]) }, "Return the composite member that corresponds to the value."},
		{"__contains__", "~other", func(a []any) any {
			if !object.IsInstanceOf(a[1], object.TypeOf(a[0])) {
				panic(object.Newf(object.TypeError, "unsupported operand type(s) for 'in': %s and %s", object.StrRepr(object.TypeOf(a[1]).Qualname), object.StrRepr(object.TypeOf(a[0]).Qualname)))
			}
			o := flagBig(a[1])
			return new(big.Int).And(o, flagBig(a[0])).Cmp(o) == 0
		}, "Returns True if self has at least the same flags set as other."},
		{"__iter__", "~", func(a []any) any {
			return object.IterObject(object.Call(object.GetAttr(object.TypeOf(a[0]), "_iter_member_"), memberAttr(a[0], "_value_")))
		}, "Returns flags in definition order."},
		{"__len__", "~", func(a []any) any {
			n, b := 0, flagBig(a[0])
			for i := range b.BitLen() {
				n += int(b.Bit(i))
			}
			return object.Int(n)
		}, "Return the number of bits."},
		{"__repr__", "~", func(a []any) any {
			cls := object.TypeOf(a[0])
			s := "<" + cls.Name
			if n := memberAttr(a[0], "_name_"); n != object.None {
				s += "." + object.Str(n)
			}
			return s + ": " + valueRepr(cls, memberAttr(a[0], "_value_")) + ">"
		}, "Return repr(self)."},
		{"__str__", "~", func(a []any) any {
			cls := object.TypeOf(a[0])
			if n := memberAttr(a[0], "_name_"); n != object.None {
				return cls.Name + "." + object.Str(n)
			}
			return cls.Name + "(" + object.Repr(memberAttr(a[0], "_value_")) + ")"
		}, "Return str(self)."},
		{"__bool__", "~", func(a []any) any { return object.Truth(memberAttr(a[0], "_value_")) }, "Return bool(self)."},
		{"_get_value", "~flag", func(a []any) any { return flagValue(a[0], a[1]) }, "The value that an operand stands for."},
		{"__invert__", "~", func(a []any) any {
			inst := object.InstOf(a[0])
			if r := inst.Attr("_inverted_"); r != nil && r != object.None {
				return r
			}
			cls := object.TypeOf(a[0])
			v, ok := object.AsBig(memberAttr(a[0], "_value_"))
			if !ok {
				panic(object.Newf(object.TypeError, "'%s' cannot be inverted", object.Str(a[0])))
			}
			lib := enumLibOf(cls)
			var r any
			if b := cls.Lookup("_boundary_"); b == lib.eject || b == lib.keep {
				r = object.Call(cls, object.NormInt(new(big.Int).Not(v)))
			} else {
				r = object.Call(cls, object.NormInt(new(big.Int).AndNot(flagInt(cls, "_singles_mask_"), v)))
			}
			inst.SetAttr("_inverted_", r)
			return r
		}, "Return ~self."},
	}
	rows = append(rows, flagOp("or", "|", object.Or)...)
	rows = append(rows, flagOp("and", "&", object.And)...)
	rows = append(rows, flagOp("xor", "^", object.Xor)...)
	cls := newEnumClass(l, "Flag", "Support for flags", []any{l.enum}, nil, nil, rows, l.strict)
	cls.Set("_iter_member_", cls.Dict.GetStr("_iter_member_by_value_"))
	return cls
}
