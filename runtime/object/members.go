package object

import "strings"

// memberNames lists, by type, the attributes that CPython keeps in the value
// itself and not behind functions. It shows in their type and in the words for
// an assignment to one that can't be changed.
var memberNames = map[string]string{
	"function":                   "__builtins__ __closure__ __doc__ __globals__ __module__",
	"type":                       "__base__ __basicsize__ __dictoffset__ __flags__ __itemsize__ __weakrefoffset__",
	"method":                     "__func__ __self__",
	"builtin_function_or_method": "__module__",
	"code": "co_argcount co_consts co_exceptiontable co_filename co_firstlineno co_flags co_kwonlyargcount co_linetable co_name co_names " +
		"co_nlocals co_posonlyargcount co_qualname co_stacksize",
	"coroutine":              "cr_origin",
	"property":               "__doc__ fdel fget fset",
	"super":                  "__self__ __self_class__ __thisclass__",
	"slice":                  "start step stop",
	"range":                  "start step stop",
	"complex":                "imag real",
	"SyntaxError":            "end_lineno end_offset filename lineno msg offset print_file_and_line text",
	"OSError":                "errno filename filename2 strerror",
	"StopIteration":          "value",
	"SystemExit":             "code",
	"ImportError":            "msg name name_from path",
	"NameError":              "name",
	"AttributeError":         "name obj",
	"UnicodeEncodeError":     "encoding end object reason start",
	"UnicodeDecodeError":     "encoding end object reason start",
	"BaseExceptionGroup":     "exceptions message",
	"staticmethod":           "__func__ __wrapped__",
	"classmethod":            "__func__ __wrapped__",
	"wrapper_descriptor":     "__name__ __objclass__",
	"method_descriptor":      "__name__ __objclass__",
	"classmethod_descriptor": "__name__ __objclass__",
	"getset_descriptor":      "__name__ __objclass__",
	"member_descriptor":      "__name__ __objclass__",
	"GenericAlias":           "__args__ __origin__ __unpacked__",
	"UnionType":              "__args__",
	"module":                 "__dict__",
	"partial":                "args func keywords",
	"frame":                  "f_trace_lines",
	"traceback":              "tb_frame tb_lasti",
}

// isMember reports that the attribute is such a one.
func (g *Getset) isMember() bool {
	if g.Owner == nil || g.Owner.Heap {
		return false
	}
	return strings.Contains(" "+memberNames[g.Owner.Name]+" ", " "+g.Name+" ")
}
