package org.openkam.examples.springboot;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody may add one day without a thought of who may see it. */
@RestController
@RequestMapping("/programmes/{programme}")
class PlantedController {
    @GetMapping("/people/{assessee}/notes/latest")
    String notes(@PathVariable String assessee) {
        return "notes about " + assessee;
    }

    @GetMapping("/notes")
    String notes() {
        return "notes about A002";
    }
}
