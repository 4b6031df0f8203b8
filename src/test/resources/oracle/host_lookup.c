/* gethostbyname2(3): for each line "4 NAME" or "6 NAME" on standard input, the addresses or the h_errno on one line of standard output. */

#include <arpa/inet.h>
#include <netdb.h>
#include <stdio.h>
#include <string.h>

int main (void)
{
  char line[2048];
  while (fgets (line, sizeof line, stdin) != NULL)
    {
      line[strcspn (line, "\n")] = '\0';
      int family = line[0] == '6' ? AF_INET6 : AF_INET;
      struct hostent *host = gethostbyname2 (line + 2, family);
      if (host == NULL)
        printf ("%d", h_errno);
      else
        for (char **address = host->h_addr_list; *address != NULL; address++)
          {
            char text[INET6_ADDRSTRLEN];
            printf ("%s ", inet_ntop (family, *address, text, sizeof text));
          }
      putchar ('\n');
      fflush (stdout);
    }
}
