/**
 * The rules told a second time, as plain lists, and random histories that are played in both tellings.
 *
 * <p>{@code Model…} tells the rules, one topic in each file, from {@code docs/requirements.md}, the guides and the public
 * Javadoc; it knows nothing of the library's own classes. {@code History…} makes histories out of numbers, plays them
 * in the model and in the library, and makes a story as short as it can where the two differ. {@code Reference…} are the
 * people of the histories, the library over memory, and the tests.
 *
 * <p>To tell a new rule: add it to the model's file of its topic (a new topic gets a file of its own, such as one for
 * merged charts), a kind of step to {@code HistoryStep} and its meaning to {@code HistoryPlan}. Then break the rule in
 * the library and add the line to {@code faults.txt} with the seed that shows it.
 *
 * <p>Where the documents leave open what an answer says besides the reason that decides, the comparison looks at that
 * reason alone; {@code HistoryPlan} and {@code HistoryRunner} say where.
 */
package dev.portalaccess.reference;
