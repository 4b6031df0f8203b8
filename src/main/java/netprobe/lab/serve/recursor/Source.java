package netprobe.lab.serve.recursor;

import netprobe.dns.Question;

/** Where a resolver's answers come from when it does not know them. */
interface Source {

    Found find(Question question);
}
