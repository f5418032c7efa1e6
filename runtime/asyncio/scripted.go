package asyncio

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Methods of the loops that are written in the language: the script's function
// is found when the method is first called.

// scriptedMethods lists, for each class of loops, the script modules and the
// names of the functions there that are its methods.
var scriptedMethods = map[string][][2]string{
	"BaseEventLoop": {
		{"base_events", "run_in_executor set_default_executor subprocess_shell subprocess_exec"},
		{"_network", "getaddrinfo getnameinfo create_connection create_server create_datagram_endpoint connect_accepted_socket start_tls sendfile sock_sendfile _sock_sendfile_native _sock_sendfile_fallback _sendfile_native _sendfile_fallback"},
	},
	"BaseSelectorEventLoop": {
		{"selector_events", "sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendto sock_sendall sock_accept sock_connect _sendfile_native _make_socket_transport _make_datagram_transport _make_ssl_transport _start_serving _stop_serving _accept_connection _accept_connection2"},
	},
	"_UnixSelectorEventLoop": {
		{"unix_events", "create_unix_connection create_unix_server _sock_sendfile_native _stop_serving connect_read_pipe connect_write_pipe add_signal_handler remove_signal_handler _make_subprocess_transport _child_watcher_callback"},
	},
}

// addScripted gives a class its methods of the script's.
func (m *module) addScripted(t *object.Type) {
	for _, from := range scriptedMethods[t.Name] {
		for _, name := range strings.Fields(from[1]) {
			t.AddMethods([]object.Method{m.scripted(t.Name, from[0], name)})
		}
	}
}

func (m *module) scripted(class, module, name string) object.Method {
	var f any
	op, isSock := sockOps[name]
	return object.Method{Name: name, Sig: "~*args, **kwargs", Fn: func(a []any) any {
		if f == nil {
			if module == "_network" {
				m.loadNetwork()
				module = "base_events"
			}
			f = m.script(module, name)
			if fn, ok := f.(*machine.Function); ok {
				fn.SetQualname(class + "." + name)
			}
		}
		args, names := object.Spread(a[1].(*object.Tuple), a[2].(*object.Dict))
		if isSock && len(names) == 0 {
			if c := asLoop(a[0]).sockCall(op, args); c != nil {
				return c
			}
		}
		return object.CallKw(f, append([]any{a[0]}, args...), names)
	}}
}

// loadNetwork has the script of the methods that make connections run in the
// namespace of base_events, once.
func (m *module) loadNetwork() {
	if m.network {
		return
	}
	base := m.in.ImportModule("asyncio.base_events", nil, true, 0, object.None).(*object.Module)
	src, err := scripts.ReadFile("script/_network.py")
	if err != nil {
		panic(object.New(object.ImportError, err.Error()))
	}
	m.in.RunModule(base, string(src), "<inloop>/asyncio/_network.py")
	m.network = true
}
