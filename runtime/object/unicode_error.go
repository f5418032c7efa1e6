package object

import (
	"fmt"
)

// UnicodeInfo is what UnicodeDecodeError, UnicodeEncodeError and
// UnicodeTranslateError know: the exception's attributes.
type UnicodeInfo struct {
	Encoding any // str; nil for a translate error
	Object   any // Bytes or string
	Start    any
	End      any
	Reason   any
}

// NewDecodeError makes the error for b[start:end].
func NewDecodeError(encoding string, b []byte, start, end int, reason string) *Exception {
	obj := Bytes(b)
	e := NewArgs(UnicodeDecodeError, encoding, obj, Int(start), Int(end), reason)
	e.Extra = &UnicodeInfo{encoding, obj, Int(start), Int(end), reason}
	return e
}

// NewEncodeError makes the error for the code points s[start:end].
func NewEncodeError(encoding, s string, start, end int, reason string) *Exception {
	e := NewArgs(UnicodeEncodeError, encoding, s, Int(start), Int(end), reason)
	e.Extra = &UnicodeInfo{encoding, s, Int(start), Int(end), reason}
	return e
}

// readUnicodeInfo checks the arguments of one of the three classes.
func readUnicodeInfo(t *Type, args []any) *UnicodeInfo {
	lead := 1
	if t.IsSubtype(UnicodeTranslateError) {
		lead = 0
	}
	if len(args) != 4+lead {
		panic(Newf(TypeError, "function takes exactly %d arguments (%d given)", 4+lead, len(args)))
	}
	needStr := func(i int) any {
		if _, ok := AsStr(args[i]); !ok {
			panic(Newf(TypeError, "argument %d must be str, not %s", i+1, TypeName(args[i])))
		}
		return args[i]
	}
	info := &UnicodeInfo{}
	if lead == 1 {
		info.Encoding = needStr(0)
	}
	if t.IsSubtype(UnicodeDecodeError) {
		info.Object = args[1]
		if _, ok := Core(args[1]).(Bytes); !ok {
			info.Object = Bytes(BytesOf(args[1]))
		}
	} else {
		info.Object = needStr(lead)
	}
	info.Start, info.End = Int(ToInt(args[lead+1])), Int(ToInt(args[lead+2]))
	info.Reason = needStr(lead + 3)
	return info
}

// unicodeErrorStr is str() of the three classes.
func unicodeErrorStr(e *Exception) string {
	info, ok := e.Extra.(*UnicodeInfo)
	if !ok {
		return ""
	}
	start, _ := AsInt(info.Start)
	end, _ := AsInt(info.End)
	reason := Str(info.Reason)
	head, verb, unit := "", "translate", "character"
	if info.Encoding != nil {
		head, verb = "'"+Str(info.Encoding)+"' codec ", "encode"
	}
	one := ""
	if b, ok := Core(info.Object).(Bytes); ok {
		verb, unit = "decode", "byte"
		if start >= 0 && start < len(b) && end == start+1 {
			one = fmt.Sprintf("0x%02x", b[start])
		}
	} else if s, _ := AsStr(info.Object); start >= 0 && start < StrLen(s) && end == start+1 {
		r, _ := DecodeRune(s[StrOffset(s, start):])
		one = "'" + string(appendEscape(nil, r)) + "'"
	}
	if one != "" {
		return fmt.Sprintf("%scan't %s %s %s in position %d: %s", head, verb, unit, one, start, reason)
	}
	return fmt.Sprintf("%scan't %s %ss in position %d-%d: %s", head, verb, unit, start, end-1, reason)
}

func init() {
	for _, t := range []*Type{UnicodeDecodeError, UnicodeEncodeError, UnicodeTranslateError} {
		t.plainExc = false
		t.Make = func(cls *Type, args []any, kwnames []string) any {
			e := NewArgs(cls, append([]any(nil), args[:len(args)-len(kwnames)]...)...)
			// A script's __init__ may take other arguments and calls this
			// type's itself.
			if _, owner := cls.LookupOwner("__init__"); owner.Heap {
				return e
			}
			if len(kwnames) > 0 {
				panic(Newf(TypeError, "%s() takes no keyword arguments", cls.Name))
			}
			e.Extra = readUnicodeInfo(cls, args)
			return e
		}
		addNewFunc(t, func(cls *Type, args []any, kwnames []string) any {
			return NewArgs(cls, append([]any(nil), args[:len(args)-len(kwnames)]...)...)
		})
		t.AddMethods([]Method{
			{"__init__", "*args", func(a []any) any {
				e := a[0].(*Exception)
				e.Args = a[1].(*Tuple).Items
				e.Extra = readUnicodeInfo(e.Class(), e.Args)
				return nil
			}, "Initialize self."},
			{"__str__", "", func(a []any) any { return unicodeErrorStr(a[0].(*Exception)) }, "Return str(self)."},
		})
		attr := func(name string, part func(i *UnicodeInfo) *any) Getset {
			return Getset{Name: name, Doc: "exception " + name,
				Get: func(v any) any {
					if i, ok := v.(*Exception).Extra.(*UnicodeInfo); ok && *part(i) != nil {
						return *part(i)
					}
					return None
				},
				Set: func(v, to any) {
					if to == nil {
						to = None
					}
					if i, ok := v.(*Exception).Extra.(*UnicodeInfo); ok {
						*part(i) = to
					}
				}}
		}
		rows := []Getset{
			attr("object", func(i *UnicodeInfo) *any { return &i.Object }),
			attr("start", func(i *UnicodeInfo) *any { return &i.Start }),
			attr("end", func(i *UnicodeInfo) *any { return &i.End }),
			attr("reason", func(i *UnicodeInfo) *any { return &i.Reason }),
		}
		t.AddGetset(append(rows, attr("encoding", func(i *UnicodeInfo) *any { return &i.Encoding })))
	}
}
