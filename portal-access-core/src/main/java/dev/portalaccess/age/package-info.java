/** Age policies: how far others may reach into a patient's chart, by the patient's age (PA-090). */
@NullMarked
package dev.portalaccess.age;

import org.jspecify.annotations.NullMarked;
