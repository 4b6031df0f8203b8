/* What the C library's resolver makes of its configuration: for each case on standard input, one line on standard output.

   A case is three parts, each a length in decimal, a newline and that many bytes: the text of /etc/resolv.conf, LOCALDOMAIN and
   RES_OPTIONS; the length -1 means that the variable is not set. To be run where /etc may be written. */

#include <arpa/inet.h>
#include <netinet/in.h>
#include <resolv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int length;

static char *part (void)
{
  if (scanf ("%d", &length) != 1)
    exit (0);
  getchar ();
  if (length < 0)
    return NULL;
  char *bytes = calloc (1, length + 1);
  if (fread (bytes, 1, length, stdin) != (size_t) length)
    exit (1);
  return bytes;
}

static void variable (const char *name)
{
  char *value = part ();
  if (value == NULL)
    unsetenv (name);
  else
    setenv (name, value, 1);
  free (value);
}

static void print (const struct __res_state *state)
{
  for (int i = 0; i < state->nscount; i++)
    {
      char text[INET6_ADDRSTRLEN];
      const struct sockaddr_in6 *six = state->_u._ext.nsaddrs[i];
      if (state->nsaddr_list[i].sin_family == AF_INET)
        printf ("%s ", inet_ntop (AF_INET, &state->nsaddr_list[i].sin_addr, text, sizeof text));
      else
        printf ("%s%%%u ", inet_ntop (AF_INET6, &six->sin6_addr, text, sizeof text), six->sin6_scope_id);
    }
  printf ("| ");
  for (int i = 0; state->dnsrch[i] != NULL; i++)
    printf ("<%s> ", state->dnsrch[i]);
  printf ("| ");
  for (unsigned i = 0; i < state->nsort; i++)
    printf ("%08x/%08x ", ntohl (state->sort_list[i].addr.s_addr), ntohl (state->sort_list[i].mask));
  /* what is below zero is no patience and no attempt, as zero is */
  printf ("| %u %d %d %lx\n", (unsigned) state->ndots, state->retrans < 0 ? 0 : state->retrans,
          state->retry < 0 ? 0 : state->retry, state->options);
}

int main (void)
{
  for (;;)
    {
      char *text = part ();
      FILE *file = fopen ("/etc/resolv.conf", "w");
      fwrite (text, 1, length, file);
      /* two empty files are one and the same to the C library, which would not look at the environment again */
      if (length == 0)
        fputc ('\n', file);
      fclose (file);
      free (text);
      variable ("LOCALDOMAIN");
      variable ("RES_OPTIONS");
      struct __res_state state;
      memset (&state, 0, sizeof state);
      if (res_ninit (&state) != 0)
        return 1;
      print (&state);
      res_nclose (&state);
    }
}
