package import Domain

extension Assessment {
  /// What an enterprise is measured by, each criterion with the judgements of its indicator.
  package func enterpriseCriteria(
    of unit: Reference<Organisation>
  ) -> [(criterion: Reference<EnterpriseCriterion>, judgements: [Judgement])] {
    campaign.awards.enterpriseCriteria.referenced.map { reference, criterion in
      (
        reference,
        cells(of: criterion.indicator, subject: .organisation(unit)).map(judgement(of:))
      )
    }
  }
}
