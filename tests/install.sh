# What the tests need besides .NET and Node, and how it gets there. Sourced by tests/run.

# Prints the Debian packages that are missing.
missing_packages() {
  command -v "${CHROMIUM:-chromium-headless-shell}" >/dev/null || echo chromium-headless-shell
  command -v pdftoppm >/dev/null || echo poppler-utils
  [[ -e /usr/lib/libreoffice/program/libswlo.so ]] || echo libreoffice-writer-nogui
  compgen -G '/usr/share/fonts/truetype/liberation*/LiberationSans-Regular.ttf' >/dev/null || echo fonts-liberation
  compgen -G '/usr/lib/postgresql/*/bin/postgres' >/dev/null || echo postgresql
}

npm_folders=(addin-web tests/word-host tests/pane)

install_missing() {
  install_packages || return
  local folder
  for folder in "${npm_folders[@]}"; do
    install_npm "$folder" || return
  done
}

install_packages() {
  local missing as_root=()
  mapfile -t missing < <(missing_packages)
  [[ ${#missing[@]} -gt 0 ]] || return 0
  if [[ $EUID -ne 0 ]]; then
    if ! sudo -n true 2>/dev/null; then
      echo "The tests need Debian packages that are not installed. As an administrator, run:"
      echo "  apt-get update && apt-get install ${missing[*]}"
      return 1
    fi
    as_root=(sudo -n)
  fi
  echo "Installing ${missing[*]}"
  "${as_root[@]}" apt-get update -qq &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
}

# install_npm FOLDER: only when its package-lock.json is newer than what is installed.
install_npm() {
  [[ $1/package-lock.json -nt $1/node_modules/.package-lock.json ]] || return 0
  echo "Installing the npm packages of $1"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --prefix "$1" --no-audit --no-fund
}
