# Becomes a command in the client, in the folder $1 and with the rights of the user $2, who is root where nobody is named.
cd "$1" 2>/dev/null || cd /
user=$2
shift 2
[ -z "$user" ] || exec setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups -- "$@"
exec "$@"
