/** Other coders' dictionaries, lists and corpora, turned into a pack. */
package org.dateline.train.knowledge;
