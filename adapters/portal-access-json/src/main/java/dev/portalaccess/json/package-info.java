/**
 * The stored records of the library as JSON, for authors of a store.
 *
 * <p>{@link dev.portalaccess.json.RecordCodec} has a method that writes and a method that reads for each kind of
 * record. A store on keys and values, for instance, keeps a chart's record and each grant under its own key:
 *
 * <pre>{@code
 * RecordCodec codec = new RecordCodec();
 * shelf.put("chart/" + chart.chart().value(), codec.writeChart(chart.record()));
 * for (Grant grant : chart.grants()) {
 *     shelf.put("grant/" + grant.id().value(), codec.writeGrant(grant));
 * }
 * }</pre>
 *
 * <p>Two things that a store keeps need no document. The owner of a key is a text already. A former version of a grant
 * is the grant's document, kept with the instant at which it was replaced.
 */
@NullMarked
package dev.portalaccess.json;

import org.jspecify.annotations.NullMarked;
