extension Scenario {
    /// Answers a question that is put as JSON, with a JSON object: `{"ask": "explain", "target": "response"}`.
    ///
    /// - Parameters:
    ///   - request: in UTF-8.
    ///   - crew: who works on what takes long, which is a forecast's timelines.
    /// - Throws: `QuestionError`; `badRequest` lists every problem of the request.
    public func ask(_ request: [UInt8], crew: Crew = .alone) throws(QuestionError) -> [UInt8] {
        try ask(request, crew: crew) { () throws(QuestionError) in try evaluate() }
    }

    /// What the receipt of an answer asks, which of a comparison may be about two documents.
    func askAgain(_ request: [UInt8], other: Framework?) throws(QuestionError) -> [UInt8] {
        let request = try Request(request, comparesAll: true)
        let scenario = try request.scenario(from: self)
        guard request.ask == .compare else {
            return try scenario.answer(request, .alone) { () throws(QuestionError) in try scenario.evaluate() }.json()
        }
        return try scenario.compare(to: other ?? framework, request.terms).json()
    }

    /// - Parameter present: what stands in this scenario, for those who know.
    package func ask(
        _ request: [UInt8], crew: Crew, present: () throws(QuestionError) -> State
    ) throws(QuestionError) -> [UInt8] {
        let request = try Request(request)
        let scenario = try request.scenario(from: self)
        return try scenario.answer(request, crew) { () throws(QuestionError) in
            try request.isOfPresent ? present() : scenario.evaluate()
        }.json()
    }

    private func answer(
        _ request: Request, _ crew: Crew, _ state: () throws(QuestionError) -> State
    ) throws(QuestionError) -> any Answer {
        switch request.ask {
        case .status: try state().status(of: request.target)
        case .explain: try explain(request.target)
        case .coverage: try state().coverage(of: request.target)
        case .conflicts: try state().conflicts(about: request.target)
        case .procedures: try state().procedures(of: request.target)
        case .history: try history(of: request.target)
        case .select: try select(request.kind ?? .commitment, where: request.tests)
        case .requirements: try requirements(request.target, limit: request.limit ?? 20, fixed: request.fixed)
        case .vulnerabilities:
            try vulnerabilities(
                request.target, by: request.lossKind, after: request.changes, limit: request.limit ?? 20,
                fixed: request.fixed)
        case .nextQuestions: try nextQuestions(about: request.target, limit: request.limit ?? 20)
        case .probability:
            try probability(
                of: request.target, allowsBounds: request.allowsBounds, fussellVesely: request.fussellVesely)
        case .influence: try influence(over: request.target)
        case .mutualDependence: try mutualDependence()
        case .forecast: try forecast(of: request.target, request.forecastTerms, crew: crew)
        case .audit: try audit()
        case .compare: try compare(request.terms)
        case .export:
            try export(request.format ?? .document, target: request.target, kind: request.kind ?? .commitment)
        case .verify: try framework.verify(request.answer ?? [])
        }
    }
}
