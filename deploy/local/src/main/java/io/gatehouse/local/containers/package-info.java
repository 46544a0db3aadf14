/** What deploy/compose needs beside the containers: keys, settings, variables, databases, topics, realm. */
@NullMarked
package io.gatehouse.local.containers;

import org.jspecify.annotations.NullMarked;
