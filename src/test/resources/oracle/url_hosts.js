// Reads a JSON array of hosts, writes one of what a URL makes of each: the host as it is shown, or null where it is refused.
const made = host => {
  try {
    return new URL(`http://${host}/`).hostname;
  } catch {
    return null;
  }
};
const hosts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
process.stdout.write(JSON.stringify(hosts.map(made)));
