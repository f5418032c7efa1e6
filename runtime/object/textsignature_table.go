package object

// functionSignatures are texts of signatures and the functions that have them; an
// empty text is none.
var functionSignatures = map[string]string{
	"": "functools.reduce _contextvars.Context.run _functools.reduce _io.BufferedRWPair.peek _io.BufferedRWPair.read _io.BufferedRWPair.read1 " +
		"_io.BufferedRWPair.readinto _io.BufferedRWPair.readinto1 _io.BufferedRWPair.write _json.scanstring _socket.CMSG_LEN " +
		"_socket.CMSG_SPACE _socket.gethostbyaddr _socket.gethostbyname _socket.gethostbyname_ex _socket.getnameinfo " +
		"_socket.getprotobyname _socket.getservbyname _socket.getservbyport _socket.inet_ntop _socket.inet_pton " +
		"_socket.sethostname _socket.socket.getsockopt _socket.socket.listen _socket.socket.recv _socket.socket.recv_into " +
		"_socket.socket.recvfrom _socket.socket.recvfrom_into _socket.socket.recvmsg _socket.socket.recvmsg_into " +
		"_socket.socket.send _socket.socket.sendall _socket.socket.sendmsg _socket.socket.sendto _socket.socket.setsockopt " +
		"_struct.Struct.pack _struct.Struct.pack_into _struct.pack _struct.pack_into async_generator.athrow builtins.dir " +
		"builtins.getattr builtins.iter builtins.max builtins.min builtins.next builtins.vars collections.OrderedDict.update " +
		"coroutine.throw datetime.date.__format__ datetime.date.fromisocalendar datetime.date.fromordinal datetime.date.strftime " +
		"datetime.datetime.astimezone datetime.datetime.combine datetime.datetime.fromtimestamp datetime.datetime.isoformat " +
		"datetime.datetime.strptime datetime.datetime.utcfromtimestamp datetime.time.__format__ datetime.time.isoformat " +
		"datetime.time.strftime dict.update enum.IntEnum._generate_next_value_ enum.IntFlag._generate_next_value_ " +
		"gc.set_threshold generator.throw math.hypot math.log re.Match.group sys.getsizeof sys.set_asyncgen_hooks time.asctime " +
		"time.clock_getres time.ctime time.get_clock_info time.gmtime time.localtime time.strftime time.strptime",
	"($cls, name, bases, /, **kwds)": "type.__prepare__",
	"($module, *integers)":           "math.gcd math.lcm",
	"($module, /, *, before=<unrepresentable>, after_in_child=<unrepresentable>, after_in_parent=<unrepresentable>)": "posix.register_at_fork",
	"($module, /, *args, **kwargs)": "sys.breakpointhook",
	"($module, /, message, category, filename, lineno, module=<unrepresentable>, registry=None, module_globals=None, source=None)": "_warnings.warn_explicit",
	"($module, /, message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=<unrepresentable>)":                     "_warnings.warn",
	"($module, /, obj, encoding='utf-8', errors='strict')":                                                                         "_codecs.decode _codecs.encode",
	"($module, /, path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)":                                          "posix.access",
	"($module, /, path, mode, *, dir_fd=None, follow_symlinks=(os.name != 'nt'))":                                                  "posix.chmod",
	"($module, /, path, times=None, *, ns=<unrepresentable>, dir_fd=None, follow_symlinks=True)":                                   "posix.utime",
	"($module, /, src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)":                                            "posix.link",
	"($module, /, wbits=MAX_WBITS, zdict=b'')":                                                                                     "zlib.decompressobj",
	"($module, aiterator, default=<unrepresentable>, /)":                                                                           "builtins.anext",
	"($module, data, /, level=Z_DEFAULT_COMPRESSION, wbits=MAX_WBITS)":                                                             "zlib.compress",
	"($module, data, /, wbits=MAX_WBITS, bufsize=DEF_BUF_SIZE)":                                                                    "zlib.decompress",
	"($module, data, errors=None, byteorder=0, final=False, /)":                                                                    "_codecs.utf_16_ex_decode _codecs.utf_32_ex_decode",
	"($module, fd=<unrepresentable>, /)":                                                                                           "posix.get_terminal_size",
	"($module, function, args, kwargs={}, /)":                                                                                      "_thread.start_new _thread.start_new_thread",
	"($module, iterable, /, *, key=None, reverse=False)":                                                                           "builtins.sorted",
	"($module, path, argv, env, /, *, file_actions=(), setpgroup=<unrepresentable>, resetids=False, setsid=False, setsigmask=(), setsigdef=(), scheduler=<unrepresentable>)": "posix.posix_spawn",
	"($module, signum=signal.SIGINT, /)": "_thread.interrupt_main",
	"($module, status, /)":               "posix.WCOREDUMP",
	"($self, /)": "_io.BufferedRWPair.flush _io.BufferedRWPair.readable _io.BufferedRWPair.writable _socket.getdefaulttimeout " +
		"_socket.gethostname _socket.if_nameindex _thread.RLock.__enter__ time.monotonic time.monotonic_ns time.perf_counter " +
		"time.perf_counter_ns time.process_time time.process_time_ns time.thread_time time.thread_time_ns time.time time.time_ns " +
		"time.tzset",
	"($self, /, **changes)": "code.replace datetime.date.__replace__ datetime.datetime.__replace__ datetime.time.__replace__",
	"($self, /, *args, **kwargs)": "_io.BufferedRWPair.__init__ _io.BufferedRandom.__init__ _io.BufferedReader.__init__ _io.BufferedWriter.__init__ " +
		"_io.BytesIO.__init__ _io.FileIO.__init__ _io.StringIO.__init__ _io.TextIOWrapper.__init__ _socket.socket.__init__ " +
		"module.__init__ weakref.ReferenceType.__call__",
	"($self, /, *exc_info)": "memoryview.__exit__",
	"($self, /, fd, eventmask=select.EPOLLIN | select.EPOLLPRI | select.EPOLLOUT)":                                                                                               "select.epoll.register",
	"($self, /, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)":                                                 "datetime.time.replace",
	"($self, /, string, pos=0, endpos=sys.maxsize)":                                                                                                                              "re.Pattern.findall re.Pattern.finditer re.Pattern.fullmatch re.Pattern.match re.Pattern.scanner re.Pattern.search",
	"($self, /, year=unchanged, month=unchanged, day=unchanged)":                                                                                                                 "datetime.date.replace",
	"($self, /, year=unchanged, month=unchanged, day=unchanged, hour=unchanged, minute=unchanged, second=unchanged, microsecond=unchanged, tzinfo=unchanged, *, fold=unchanged)": "datetime.datetime.replace",
	"($self, chr, /)": "unicodedata.bidirectional unicodedata.category unicodedata.combining unicodedata.decomposition " +
		"unicodedata.east_asian_width unicodedata.mirrored",
	"($self, chr, default=<unrepresentable>, /)": "unicodedata.decimal unicodedata.digit unicodedata.name unicodedata.numeric",
	"($self, cookie, whence=os.SEEK_SET, /)":     "_io.TextIOWrapper.seek",
	"($self, data, /)":                           "_blake2.blake2b.update _blake2.blake2s.update",
	"($self, form, unistr, /)":                   "unicodedata.is_normalized unicodedata.normalize",
	"($self, ip_addr, /)":                        "_socket.inet_aton",
	"($self, item, /)":                           "collections.deque.append collections.deque.appendleft",
	"($self, name, /)":                           "unicodedata.lookup",
	"($self, object, /)": "_io.BytesIO.__setstate__ _json.encode_basestring _json.encode_basestring_ascii _socket.close _socket.dup _socket.htonl " +
		"_socket.if_indextoname _socket.ntohl _socket.setdefaulttimeout _socket.socket.bind _socket.socket.connect " +
		"_socket.socket.connect_ex _socket.socket.setblocking _socket.socket.settimeout _socket.socket.shutdown " +
		"async_generator.asend codecs.backslashreplace_errors codecs.ignore_errors codecs.namereplace_errors " +
		"codecs.replace_errors codecs.strict_errors codecs.xmlcharrefreplace_errors collections.defaultdict.__missing__ " +
		"coroutine.send datetime.timezone.dst datetime.timezone.fromutc datetime.timezone.tzname datetime.timezone.utcoffset " +
		"datetime.tzinfo.dst datetime.tzinfo.fromutc datetime.tzinfo.tzname datetime.tzinfo.utcoffset " +
		"functools.partial.__setstate__ generator.send itertools.accumulate.__setstate__ itertools.chain.__setstate__ " +
		"itertools.combinations.__setstate__ itertools.combinations_with_replacement.__setstate__ itertools.cycle.__setstate__ " +
		"itertools.dropwhile.__setstate__ itertools.groupby.__setstate__ itertools.islice.__setstate__ " +
		"itertools.permutations.__setstate__ itertools.product.__setstate__ itertools.takewhile.__setstate__ " +
		"itertools.zip_longest.__setstate__ property.deleter property.getter property.setter range.count range.index " +
		"reversed.__setstate__ slice.indices time.mktime time.sleep types.GenericAlias.__instancecheck__ " +
		"types.GenericAlias.__mro_entries__ types.GenericAlias.__subclasscheck__ zip.__setstate__",
	"($self, oname, /)":                  "_socket.if_nametoindex",
	"($self, owner, name, /)":            "property.__set_name__",
	"($self, packed_ip, /)":              "_socket.inet_ntoa",
	"($self, prefix[, start[, end]], /)": "bytearray.startswith bytes.startswith str.startswith",
	"($self, sub[, start[, end]], /)": "bytearray.count bytearray.find bytearray.index bytearray.rfind bytearray.rindex bytes.count bytes.find bytes.index " +
		"bytes.rfind bytes.rindex str.count str.find str.index str.rfind str.rindex",
	"($self, suffix[, start[, end]], /)":           "bytearray.endswith bytes.endswith str.endswith",
	"($self, v, start=0, stop=sys.maxsize, /)":     "array.array.index",
	"($self, value, /)":                            "collections.deque.count",
	"($self, value, [start, [stop]])":              "collections.deque.index",
	"($self, value, start=0, stop=sys.maxsize, /)": "list.index tuple.index",
	"($self, x, /)":                                "_socket.htons _socket.ntohs",
	"($type, *args, **kwargs)": "enum.IntEnum._new_member_ enum.IntFlag._new_member_ signal.Handlers._new_member_ signal.Sigmasks._new_member_ " +
		"signal.Signals._new_member_ socket.AddressFamily._new_member_ socket.AddressInfo._new_member_ " +
		"socket.MsgFlag._new_member_ socket.SocketKind._new_member_",
	"($type, object, /)": "datetime.date.fromisoformat datetime.datetime.fromisoformat datetime.time.fromisoformat object.__subclasshook__",
}

// typeSignatures are those of types.
var typeSignatures = map[string]string{
	"NoneType":                      "()",
	"NotImplementedType":            "()",
	"_asyncio.Future":               "(*, loop=None)",
	"_asyncio.Task":                 "(coro, *, loop=None, name=None, context=None, eager_start=False)",
	"_blake2.blake2b":               "(data=b'', /, *, digest_size=_blake2.blake2b.MAX_DIGEST_SIZE, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)",
	"_blake2.blake2s":               "(data=b'', /, *, digest_size=_blake2.blake2s.MAX_DIGEST_SIZE, key=b'', salt=b'', person=b'', fanout=1, depth=1, leaf_size=0, node_offset=0, node_depth=0, inner_size=0, last_node=False, usedforsecurity=True)",
	"_io.BufferedRWPair":            "(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)",
	"_io.BufferedRandom":            "(raw, buffer_size=DEFAULT_BUFFER_SIZE)",
	"_io.BufferedReader":            "(raw, buffer_size=DEFAULT_BUFFER_SIZE)",
	"_io.BufferedWriter":            "(raw, buffer_size=DEFAULT_BUFFER_SIZE)",
	"_io.BytesIO":                   "(initial_bytes=b'')",
	"_io.FileIO":                    "(file, mode='r', closefd=True, opener=None)",
	"_io.IncrementalNewlineDecoder": "(decoder, translate, errors='strict')",
	"_io.StringIO":                  "(initial_value='', newline='\\n')",
	"_io.TextIOWrapper":             "(buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False)",
	"_queue.SimpleQueue":            "()",
	"_thread.lock":                  "()",
	"bool":                          "(object=False, /)",
	"cell":                          "([contents])",
	"classmethod":                   "(function, /)",
	"code":                          "(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize, flags, codestring, constants, names, varnames, filename, name, qualname, firstlineno, linetable, exceptiontable, freevars=(), cellvars=(), /)",
	"collections.deque":             "([iterable[, maxlen]])",
	"complex":                       "(real=0, imag=0)",
	"decimal.Decimal":               "(value='0', context=None)",
	"ellipsis":                      "()",
	"enumerate":                     "(iterable, start=0)",
	"filter":                        "(function, iterable, /)",
	"float":                         "(x=0, /)",
	"frozenset":                     "(iterable=(), /)",
	"function":                      "(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)",
	"functools.partial":             "(func, /, *args, **keywords)",
	"itertools.accumulate":          "(iterable, func=None, *, initial=None)",
	"itertools.batched":             "(iterable, n, *, strict=False)",
	"itertools.chain":               "(*iterables)",
	"itertools.combinations":        "(iterable, r)",
	"itertools.combinations_with_replacement": "(iterable, r)",
	"itertools.compress":                      "(data, selectors)",
	"itertools.count":                         "(start=0, step=1)",
	"itertools.cycle":                         "(iterable, /)",
	"itertools.dropwhile":                     "(predicate, iterable, /)",
	"itertools.filterfalse":                   "(function, iterable, /)",
	"itertools.groupby":                       "(iterable, key=None)",
	"itertools.pairwise":                      "(iterable, /)",
	"itertools.permutations":                  "(iterable, r=None)",
	"itertools.product":                       "(*iterables, repeat=1)",
	"itertools.starmap":                       "(function, iterable, /)",
	"itertools.takewhile":                     "(predicate, iterable, /)",
	"itertools.zip_longest":                   "(*iterables, fillvalue=None)",
	"list":                                    "(iterable=(), /)",
	"map":                                     "(function, iterable, /, *iterables)",
	"mappingproxy":                            "(mapping)",
	"memoryview":                              "(object)",
	"method":                                  "(function, instance, /)",
	"module":                                  "(name, doc=None)",
	"object":                                  "()",
	"operator.attrgetter":                     "(attr, /, *attrs)",
	"operator.itemgetter":                     "(item, /, *items)",
	"operator.methodcaller":                   "(name, /, *args, **kwargs)",
	"property":                                "(fget=None, fset=None, fdel=None, doc=None)",
	"reversed":                                "(sequence, /)",
	"set":                                     "(iterable=(), /)",
	"staticmethod":                            "(function, /)",
	"traceback":                               "(tb_next, tb_frame, tb_lasti, tb_lineno)",
	"tuple":                                   "(iterable=(), /)",
	"types.GenericAlias":                      "(origin, args, /)",
	"types.SimpleNamespace":                   "(mapping_or_iterable=(), /, **kwargs)",
	"zip":                                     "(*iterables, strict=False)",
}
