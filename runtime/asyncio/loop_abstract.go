package asyncio

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// abstractNames are the methods of AbstractEventLoop; those of the second list
// are coroutines.
var abstractNames = [2]string{
	"run_forever run_until_complete stop is_running is_closed close _timer_handle_cancelled call_soon call_later call_at time create_future create_task call_soon_threadsafe run_in_executor set_default_executor add_reader remove_reader add_writer remove_writer add_signal_handler remove_signal_handler set_task_factory get_task_factory get_exception_handler set_exception_handler default_exception_handler call_exception_handler get_debug set_debug",
	"shutdown_asyncgens shutdown_default_executor getaddrinfo getnameinfo create_connection create_server sendfile start_tls create_unix_connection create_unix_server connect_accepted_socket create_datagram_endpoint connect_read_pipe connect_write_pipe subprocess_shell subprocess_exec sock_recv sock_recv_into sock_recvfrom sock_recvfrom_into sock_sendall sock_sendto sock_connect sock_accept sock_sendfile",
}

// abstractLoop makes AbstractEventLoop: every method raises
// NotImplementedError, those that are coroutines when they are awaited.
func (m *module) abstractLoop() *object.Type {
	var rows []object.Method
	for i, names := range abstractNames {
		for _, n := range strings.Fields(names) {
			rows = append(rows, object.Method{Name: n, Sig: "~*args, **kwargs", Fn: func(a []any) any {
				if i == 1 {
					g := &machine.NativeCoroutine{}
					g.Init(m.in, machine.NameNative(n), unimplemented{})
					return &g.Generator
				}
				panic(object.NewArgs(object.NotImplementedError))
			}})
		}
	}
	t := m.newType("asyncio.events", "AbstractEventLoop", nil, rows, nil)
	t.Make = func(cls *object.Type, args []any, names []string) any {
		o := object.NewInstance(cls)
		m.construct(cls, o, args, names)
		return o
	}
	return t
}

// unimplemented is a coroutine that raises NotImplementedError.
type unimplemented struct{}

// Step implements machine.Native.
func (unimplemented) Step(*machine.Thread, any, *object.Exception) (any, bool, *object.Exception) {
	return nil, false, object.NewArgs(object.NotImplementedError)
}
