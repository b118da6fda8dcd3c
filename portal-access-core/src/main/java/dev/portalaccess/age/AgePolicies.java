package dev.portalaccess.age;

import static dev.portalaccess.model.LegalBasis.BEST_INTEREST;
import static dev.portalaccess.model.LegalBasis.COURT_ORDER;
import static dev.portalaccess.model.LegalBasis.GUARDIANSHIP;
import static dev.portalaccess.model.LegalBasis.PARENTAL_RESPONSIBILITY;
import static dev.portalaccess.model.LegalBasis.PATIENT_CONSENT;
import static dev.portalaccess.model.LegalBasis.POWER_OF_ATTORNEY;

import dev.portalaccess.model.Obligation;
import java.time.LocalDate;
import java.util.List;

/**
 * Age policies that law and published guidance state, each with its source and date (PA-090). They are a beginning: a
 * practice has its privacy officer check the one it chooses. What a single organisation is used to is no preset.
 *
 * <p>In all of them a capacity exemption keeps a guardian's access beyond a birthday (PA-094). None of them names a scope
 * that consent widens to, so that statements of consent change nothing under them.
 */
public final class AgePolicies {

    private static final String PARENTS = "45 CFR 164.502(g)(3): a parent or guardian acts for an unemancipated minor,"
            + " except for care that the minor, a court or another person alone may consent to, and for what the"
            + " parent agreed to keep confidential";
    private static final String MAJORITY = "45 CFR 164.502(g)(3): a parent acts for a minor only";
    private static final String ADULTS = "45 CFR 164.502(g)(2): who acts for an adult needs authority under other law";
    private static final int NHS_EARLIEST_REVIEW = 11;
    private static final int NHS_LATEST_SUSPENSION = 13;
    private static final int NHS_SECOND_SUSPENSION = 16;
    private static final int AUSTRALIAN_REMOVAL = 14;
    private static final int YOUTH_MAJORITY = 19;

    private AgePolicies() {}

    /**
     * Returns the federal rule of the United States, for states with majority at 18: parents and guardians see
     * everything except what is confidential to the minor; at majority the access of parents ends, and that of guardians
     * waits until staff have confirmed it. A portal that keeps parents from more than this by default is an enforcement
     * matter (letter of the HHS Office for Civil Rights of 3 December 2025).
     */
    public static AgePolicy usFederal() {
        return federal("us-federal", AgePolicy.STANDARD_MAJORITY)
                .source("45 CFR 164.502(g)(3) and (5); HHS OCR letter of 3 December 2025", LocalDate.of(2025, 12, 3))
                .build();
    }

    /**
     * Returns the federal rule with Alabama's majority at 19. SB 101 of 2025, in force since 1 October 2025, raised the age when minors begin to consent to care alone from 14 to 16; younger ones still consent to some services. As the
     * state's medical board sums the act up, providers may not deny parents access to a minor's health information
     * unless a court order prohibits it or the parent is under investigation for a crime against the child. That
     * summary names no exception for care that the minor alone consented to. This policy goes on withholding it, as
     * 45 CFR 164.502(g)(3) permits where state law is silent: have that checked. The majority at 19 is older law.
     */
    public static AgePolicy usAlabama() {
        return federal("us-alabama", YOUTH_MAJORITY)
                .source("45 CFR 164.502(g)(3) and (5); Alabama SB 101 of 2025", LocalDate.of(2025, 10, 1))
                .build();
    }

    private static AgePolicy.Builder federal(String code, int majority) {
        BandRule minor = withholding(BandRule.open(PARENTS));
        return AgePolicy.builder(code, 1)
                .majority(majority)
                .band(AgeBand.between(0, majority).with(minor, PARENTAL_RESPONSIBILITY, GUARDIANSHIP))
                .band(AgeBand.from(majority)
                        .with(withholding(BandRule.end(MAJORITY)), PARENTAL_RESPONSIBILITY)
                        .with(withholding(BandRule.hold(ADULTS)), GUARDIANSHIP));
    }

    /** What was confidential to the minor stays so, also where an exemption keeps a parent beyond majority. */
    private static BandRule withholding(BandRule rule) {
        return rule.obliging(Obligation.WITHHOLD_CONFIDENTIAL);
    }

    /**
     * Returns NHS England's guidance on proxy access, with suspension for review at 13, the latest age that it names
     * for that.
     */
    public static AgePolicy nhsEngland() {
        return nhsEngland(NHS_LATEST_SUSPENSION);
    }

    /**
     * Returns NHS England's guidance on proxy access (DAPB3051 Amd 59/2025, published on 23 December 2025), with
     * suspension for review at the age that the practice has configured. The guidance says that access should be reviewed
     * when a patient reaches an age between 11 and 13, that systems should suspend it for review at 13 or earlier, as
     * the organisation configures, and must suspend it at 16, when capacity is presumed; both sides are informed
     * ahead of time. It fixes no age of competence, and lets an organisation set other days of review. The consent of
     * a competent child is a basis of its own and stays.
     *
     * @param suspendedAt 11, 12 or 13 years; the guidance names no earliest age, and this policy begins at the first one
     *     for a review
     */
    public static AgePolicy nhsEngland(int suspendedAt) {
        if (suspendedAt < NHS_EARLIEST_REVIEW || suspendedAt > NHS_LATEST_SUSPENSION) {
            throw new IllegalArgumentException("suspendedAt must be 11, 12 or 13");
        }
        BandRule review = BandRule.review("DAPB3051, 7.2: proxy access is reviewed between 11 and 13");
        BandRule suspension = BandRule.hold("DAPB3051, 7.2: proxy access is suspended for review at 13 or earlier");
        BandRule again = BandRule.hold("DAPB3051, 7.2: proxy access is suspended at 16");
        AgePolicy.Builder policy = AgePolicy.builder("nhs-england-" + suspendedAt, 1)
                .source("NHS England, DAPB3051 Amd 59/2025, 4.1.2, 4.2, 7.2 and 7.3", LocalDate.of(2025, 12, 23))
                .band(AgeBand.between(0, NHS_EARLIEST_REVIEW));
        if (suspendedAt > NHS_EARLIEST_REVIEW) {
            policy.band(AgeBand.between(NHS_EARLIEST_REVIEW, suspendedAt)
                    .with(review, PARENTAL_RESPONSIBILITY, GUARDIANSHIP, BEST_INTEREST));
        }
        return policy.band(AgeBand.between(suspendedAt, NHS_SECOND_SUSPENSION)
                        .with(suspension, PARENTAL_RESPONSIBILITY, GUARDIANSHIP, BEST_INTEREST))
                .band(AgeBand.from(NHS_SECOND_SUSPENSION)
                        .with(again, PARENTAL_RESPONSIBILITY, GUARDIANSHIP, BEST_INTEREST))
                .build();
    }

    /**
     * Returns the rule of My Health Record in Australia: at the 14th birthday every representative is removed, also one
     * who was nominated before. From then on the young person may nominate anybody. A parent whose child is not capable applies, and a capacity exemption
     * stands.
     */
    public static AgePolicy australia() {
        String ground = "My Health Record: representatives are removed at 14, since 4 February 2019";
        return AgePolicy.builder("au-my-health-record", 1)
                .source("Australian Digital Health Agency, My Health Record", LocalDate.of(2019, 2, 4))
                .ownAccountFrom(AUSTRALIAN_REMOVAL)
                .band(AgeBand.between(0, AUSTRALIAN_REMOVAL))
                .band(AgeBand.from(AUSTRALIAN_REMOVAL)
                        .with(BandRule.end(ground), PARENTAL_RESPONSIBILITY)
                        .with(
                                BandRule.hold(ground),
                                GUARDIANSHIP,
                                COURT_ORDER,
                                BEST_INTEREST,
                                POWER_OF_ATTORNEY,
                                PATIENT_CONSENT))
                .build();
    }

    /**
     * Returns the rule of British Columbia: no age of consent is fixed, capacity decides. The access of parents is
     * reviewed at majority, 19 there, and never cut by age alone.
     */
    public static AgePolicy britishColumbia() {
        return AgePolicy.builder("ca-british-columbia", 1)
                .source("Infants Act, RSBC 1996, c 223, s 17, and provincial guidance")
                .majority(YOUTH_MAJORITY)
                .band(AgeBand.between(0, YOUTH_MAJORITY))
                .band(AgeBand.from(YOUTH_MAJORITY)
                        .with(
                                BandRule.review("Infants Act, s 17: capacity decides, not age"),
                                PARENTAL_RESPONSIBILITY,
                                GUARDIANSHIP))
                .build();
    }

    /** Returns every policy of this class, the federal one of the United States first. */
    public static List<AgePolicy> all() {
        return List.of(usFederal(), usAlabama(), nhsEngland(), australia(), britishColumbia());
    }
}
