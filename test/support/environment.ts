/**
 * The environment that daemons and clients under test get: this process's, less what would make their behaviour depend
 * on the machine.
 */

/** Proxies, and certificate bundles that make clients fail even over plain HTTP when they don't exist. */
const machineOnly =
  /^(CURL_CA_BUNDLE|REQUESTS_CA_BUNDLE|SSL_CERT_\w+|NODE_OPTIONS|NODE_TEST_CONTEXT)$|_proxy$/i

/** @returns a copy of this process's environment, less the names that match */
export function environmentWithout(unwanted: RegExp): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !machineOnly.test(name) && !unwanted.test(name)) kept[name] = value
  }
  return kept
}
