"""Parser for command line options."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ''
    msg = ''

    def __init__(self, msg, opt=''):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """Parses command line options and parameter list."""
    opts = []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    while args and args[0].startswith('-') and args[0] != '-':
        if args[0] == '--':
            args = args[1:]
            break
        args = _one(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """Like getopt(), but options and other arguments may be mixed."""
    opts, rest = [], []
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stop = False
    if shortopts.startswith('+'):
        shortopts, stop = shortopts[1:], True
    elif os.environ.get("POSIXLY_CORRECT"):
        stop = True
    while args:
        if args[0] == '--':
            rest += args[1:]
            break
        if args[0][:1] == '-' and args[0] != '-':
            args = _one(opts, args, shortopts, longopts)
        elif stop:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return opts, rest


def _one(opts, args, shortopts, longopts):
    """Reads the option or the bundle of short ones at args[0]; gives what is left."""
    if args[0].startswith('--'):
        return _long(opts, args[0][2:], longopts, args[1:])
    bundle, args = args[0][1:], args[1:]
    while bundle:
        opt, bundle = bundle[0], bundle[1:]
        at = shortopts.find(opt) if opt != ':' else -1
        if at < 0:
            raise GetoptError('option -%s not recognized' % opt, opt)
        value = ''
        if shortopts.startswith(':', at + 1):
            if not bundle:
                if not args:
                    raise GetoptError('option -%s requires argument' % opt, opt)
                bundle, args = args[0], args[1:]
            value, bundle = bundle, ''
        opts.append(('-' + opt, value))
    return args


def _long(opts, opt, longopts, args):
    opt, given, value = opt.partition('=')
    possible = [o for o in longopts if o.startswith(opt)]
    if not possible:
        raise GetoptError('option --%s not recognized' % opt, opt)
    if opt in possible:
        takes = False
    elif opt + '=' in possible:
        takes = True
    else:
        if len(possible) > 1:
            raise GetoptError('option --%s not a unique prefix' % opt, opt)
        takes = possible[0].endswith('=')
        opt = possible[0].removesuffix('=')
    if takes:
        if not given:
            if not args:
                raise GetoptError('option --%s requires argument' % opt, opt)
            value, args = args[0], args[1:]
    elif given:
        raise GetoptError('option --%s must not have an argument' % opt, opt)
    opts.append(('--' + opt, value))
    return args
